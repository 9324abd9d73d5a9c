/**
 * Events to systems of the company, by Standard Webhooks 1.0.0. Fills the seam `ChannelDefinition`.
 *
 * The receiver knows an event again by its `webhook-id`, the same at every try. The address is resolved here and only what is not inside
 * the company's network is connected to, unless an administrator allowed it by name; what was resolved is what is connected to, and
 * no redirect is followed.
 */
export { webhook } from './channel.ts'
