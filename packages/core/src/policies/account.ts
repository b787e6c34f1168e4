// Who may do what with the accounts of people, their invitations and their mails.
import type { Acting } from "../acting.ts";

export const accountActions = ["list", "invite", "change", "close", "read-mails"] as const;
export type AccountAction = (typeof accountActions)[number];

/** Whoever looks after people; what a person does with their own account asks nobody. */
export function mayAccount({ role }: Acting, _action: AccountAction): boolean {
  return role === "administrator";
}
