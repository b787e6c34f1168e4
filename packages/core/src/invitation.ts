// An invitation is how somebody gets an account: an administrator says who, as what, and it goes by mail.
import { z } from "zod";
import { Limits, Role } from "./role.ts";

export const InvitationState = z.enum(["open", "accepted", "revoked", "expired"]);
export type InvitationState = z.infer<typeof InvitationState>;

export const InvitationView = z.object({
  id: z.number().int(),
  email: z.string(),
  role: Role,
  limits: Limits,
  state: InvitationState,
  invitedBy: z.string(),
  created: z.iso.datetime(),
  expires: z.iso.datetime(),
});
export type InvitationView = z.infer<typeof InvitationView>;

/** What whoever holds its link is told. */
export const InvitationOffer = InvitationView.pick({ email: true, role: true, invitedBy: true, expires: true });
export type InvitationOffer = z.infer<typeof InvitationOffer>;
