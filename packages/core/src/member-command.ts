// The commands of members that are no question: `/convivio follow turin`, in Slack also `/practice follow turin`.
import { fold } from "./question/words.ts";

export const memberCommands = [
  "follow",
  "following",
  "suggest",
  "suggestions",
  "settings",
  "forget-me",
  "help",
] as const;
export type MemberCommand = (typeof memberCommands)[number];

/** First words kept for commands, so that no question can ever depend on them. */
export const reservedWords: ReadonlySet<string> = new Set(memberCommands.filter((name) => name !== "help"));

export interface ReadMemberCommand {
  name: MemberCommand;
  /** What follows the name, as it was typed. */
  rest: string;
}

/**
 * Reads what stands after `/practice`, `/event` or `/convivio`. Null where its first word is none of these: then it is
 * a question. Nothing at all is help.
 */
export function readMemberCommand(text: string): ReadMemberCommand | null {
  const trimmed = text.trim();
  if (trimmed === "") return { name: "help", rest: "" };
  const [typed = "", rest = ""] = splitOnce(trimmed);
  const first = fold(typed.replace(/[?!.,:;]+$/u, ""));
  const name = memberCommands.find((one) => one === first);
  if (name === undefined || (name === "help" && rest !== "")) return null;
  return { name, rest };
}

function splitOnce(text: string): [string, string] {
  const at = text.search(/\s/u);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at).trim()];
}
