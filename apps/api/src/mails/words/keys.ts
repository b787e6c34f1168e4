// The keys of what mails say, as English has them.
import type { en } from "./en.ts";

export type MailWordKey = keyof typeof en;
export type MailWords = Readonly<Record<MailWordKey, string>>;
