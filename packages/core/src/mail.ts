// A mail in the outbox: sent by the mail server, or passed on by an administrator where there is none.
import { z } from "zod";

/** waiting: on its way, or to be tried again · kept: there is no mail server, somebody passes it on · given-up: tried often enough. */
export const MailState = z.enum(["waiting", "kept", "sent", "given-up", "expired"]);
export type MailState = z.infer<typeof MailState>;

export const MailView = z.object({
  id: z.number().int(),
  recipient: z.string(),
  subject: z.string(),
  /** With its link, as long as that is of use. */
  text: z.string(),
  state: MailState,
  at: z.iso.datetime(),
  sent: z.iso.datetime().nullable(),
  attempts: z.number().int(),
  lastError: z.string().nullable(),
});
export type MailView = z.infer<typeof MailView>;
