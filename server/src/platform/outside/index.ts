/**
 * Calls to services of others over HTTP.
 *
 * A call never throws for what the network or the service does: it comes back as a reply, which says whether the request can have
 * arrived. No redirect is followed, since a secret would travel along; answers are read up to a limit; nothing of an address or a
 * header gets into a text. A token that a service lends for a while is fetched once for all who need it at the same time.
 */
export { secondsToNextDay, secondsToNextMonth } from './beijing.ts'
export { type Call, call, type Lost, type Reply, sayLost, textField } from './call.ts'
export { refusedToken, retryAfterSeconds, type Undecided, undecidedBy, undecidedByStatus } from './refused.ts'
export { cutBytes, hideSecrets, keyDigest, plainMarkdown } from './text.ts'
export { createTokenKeeper, type Lent, type TokenKeeper } from './token.ts'
