/**
 * Mail by SMTP, through nodemailer. Fills the seam `ChannelDefinition`.
 *
 * One recipient a mail, so that a refusal is theirs alone. The reply's number decides, not the library's name for it. Accepted is what
 * the mail server took over; a line that broke before its answer leaves open whether it did, and the same mail sent again carries
 * the same Message-ID.
 */
export { smtp } from './channel.ts'
