// Reading what a member sees: what kind of a message it is, and which buttons it has.
import { say } from "@convivio/cards";
import { languages } from "@convivio/core";
import { phrase } from "../../phrases.ts";
import type { SeenKind } from "./ledger.ts";

const errors = languages.flatMap((language) => [
  say(language, "heading.not-available"),
  say(language, "heading.notSent"),
  say(language, "form.notOpened"),
]);
const interruptions = languages.map((language) => phrase(language, "interrupted"));

const name = "\u0000";
const news = languages.flatMap((language) =>
  [
    say(language, "heading.digest", { label: name }),
    say(language, "heading.correction"),
    say(language, "heading.granted"),
    ...(["asked", "published"] as const).map((what) => say(language, `heading.suggestion.${what}`, { title: name })),
  ].map((heading) => heading.split(name)),
);

/** What comes without having been asked for, by its first line. */
export function isNews(text: string): boolean {
  const [first = ""] = text.split("\n");
  return news.some(([before = "", after = ""]) => first.startsWith(before) && first.endsWith(after));
}

export function kindOf(text: string): SeenKind {
  if (interruptions.some((one) => text.includes(one))) return "interrupted";
  return errors.some((one) => text.includes(one)) ? "error" : "answer";
}

const buttons = {
  details: /c1:[\w-]+:details:\d+/,
  more: /c1:[\w-]+:more:\d+/,
  next: /c1:[\w-]+:next/,
  share: /c1:[\w-]+:share(?::\d+)?/,
  follow: /c1:[\w-]+:follow/,
  wish: /c1:[\w-]+:wish/,
  tell: /c1:[\w-]+:tell/,
  report: /f1:report:[\w-]+(?::\d+)?/,
  toldAtOnce: /s1:[\w-]{22}:member:at-once/,
  channelAtOnce: /s1:[\w-]{22}:channel:at-once/,
  stop: /s1:[\w-]{22}:stop/,
  privately: /c1:[\w-]+:more:0/,
} as const;
export type ButtonName = keyof typeof buttons;

export function buttonIn(text: string, name: ButtonName): string | null {
  return text.match(buttons[name])?.[0] ?? null;
}
