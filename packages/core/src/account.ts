// An account is how a person who looks after the catalogue signs in; what the desk shows of it, and what signing in answers.
import { z } from "zod";
import { Language } from "./language.ts";
import { RecordId } from "./record.ts";
import { Limits, Role } from "./role.ts";

export const Email = z.email("Use an e-mail address such as name@example.org.").max(254);
export const PersonalName = z
  .string()
  .trim()
  .min(1, "Write your name.")
  .max(120, "Use at most 120 characters.")
  .regex(/^[^\p{Cc}]*$/u, "Use a name without line breaks.");

/** Characters of a password at least, and at most: hashing takes longer with each, and nobody types more. */
export const shortestPassword = 12;
export const longestPassword = 128;

/** One's own account. */
export const OwnAccount = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  limits: Limits,
  /** Of the interface; null follows the browser. */
  language: Language.nullable(),
  /** Single-letter shortcuts. */
  hasShortcuts: z.boolean(),
  hasSecondFactor: z.boolean(),
});
export type OwnAccount = z.infer<typeof OwnAccount>;

/** An account as those see it who look after people. */
export const AccountView = OwnAccount.omit({ language: true, hasShortcuts: true }).extend({
  created: z.iso.datetime(),
  /** Null while it is open. */
  closed: z.iso.datetime().nullable(),
});
export type AccountView = z.infer<typeof AccountView>;

/** What a record that a list speaks of by its number is called, in the reader's language. */
export const LimitName = z.object({ id: RecordId, title: z.string() });
export type LimitName = z.infer<typeof LimitName>;

/** A browser in which somebody is signed in. */
export const SessionView = z.object({
  id: z.string(),
  isCurrent: z.boolean(),
  opened: z.iso.datetime(),
  /** It ends by then, unless it is used before. */
  expires: z.iso.datetime(),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
});
export type SessionView = z.infer<typeof SessionView>;

/** What signing in answers: done, or a code of the second factor is still owed. */
export const SignedIn = z.object({ needsSecondFactor: z.boolean() });
export type SignedIn = z.infer<typeof SignedIn>;

/** A second factor about to be switched on: what the authenticator app reads, and the codes for when it is lost. */
export const NewSecondFactor = z.object({ uri: z.string(), backupCodes: z.array(z.string()) });
export type NewSecondFactor = z.infer<typeof NewSecondFactor>;

/** Why somebody who came back from the identity provider is not signed in: the `problem` in the address. */
export const ProviderProblem = z.enum(["not-invited", "declined", "failed"]);
export type ProviderProblem = z.infer<typeof ProviderProblem>;
