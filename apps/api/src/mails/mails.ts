// The mails that Convivio writes: a one-time link and an invitation, each with the link apart, so that it can be taken out; and news of one's own account.
import type { Language, Role } from "@convivio/core";
import type { NewMail } from "@convivio/db";
import { write } from "./words/words.ts";

interface Link {
  url: string;
  tokenHash: string;
  until: Date;
}

export function linkMail(language: Language, to: { name: string; email: string }, link: Link): NewMail {
  return {
    recipient: to.email,
    subject: write(language, "link.subject"),
    text: write(language, "link.text", { name: to.name, until: timeIn(language, link.until) }),
    ...partOf(link),
  };
}

export function invitationMail(
  language: Language,
  { email, role, inviter }: { email: string; role: Role; inviter: string },
  link: Link,
): NewMail {
  const until = timeIn(language, link.until);
  return {
    recipient: email,
    subject: write(language, "invitation.subject", { inviter }),
    text: write(language, "invitation.text", { inviter, role: write(language, `role.${role}`), until }),
    ...partOf(link),
  };
}

/** What somebody else may have done in a person's name, so that the person is told. */
export type AccountNews = "password-changed" | "second-factor-changed" | "second-factor-removed";

/** Holds no link: whoever reads mails in another's box, or makes them look like ours, gains nothing by it. */
export function newsMail(
  { name, email, language }: { name: string; email: string; language: Language | null },
  news: AccountNews,
  at = new Date(),
): NewMail {
  const inLanguage = language ?? "en";
  return {
    recipient: email,
    subject: write(inLanguage, `${news}.subject`),
    text: write(inLanguage, `${news}.text`, { name, at: timeIn(inLanguage, at) }),
    link: null,
    linkHash: null,
    linkUntil: null,
  };
}

function partOf({ url, tokenHash, until }: Link): Pick<NewMail, "link" | "linkHash" | "linkUntil"> {
  return { link: url, linkHash: tokenHash, linkUntil: until };
}

/** Nobody has told us where the reader is: the hour is of UTC, and says so. */
function timeIn(language: Language, date: Date): string {
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
    timeZoneName: "short",
  }).format(date);
}
