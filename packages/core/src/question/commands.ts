// The first words of a question that are commands: who asks, asks for practices or events, or for help.
import type { AskedKind } from "../answer/asked-kind.ts";
import { reservedWords } from "../member-command.ts";
import { fold } from "./words.ts";

const kinds: Record<string, AskedKind> = { practice: "practice", event: "event" };
const plainKinds: Record<string, AskedKind> = {
  events: "event",
  event: "event",
  evenements: "event",
  evenement: "event",
  eventos: "event",
  evento: "event",
  eventi: "event",
  veranstaltungen: "event",
  فعاليات: "event",
};

/** Words that ask for help when they stand alone. */
const help = new Set("help aide ayuda aiuto hilfe مساعدة usage".split(" ").map(fold));

export interface Command {
  kind: AskedKind | null;
  /** True for help, for an empty question and for a command that this door does not take. */
  isHelp: boolean;
  /** What is asked once the command is taken off. */
  rest: string;
}

/** Reads `/event 2011`, `help`, `events in Rome`; everything else is left as it stands. */
export function readCommand(text: string): Command {
  const trimmed = text.trim();
  const slash = /^\/(practice|event|convivio)\b\s*/iu.exec(trimmed);
  const kind = kinds[slash?.[1]?.toLowerCase() ?? ""] ?? null;
  const rest = slash === null ? trimmed : trimmed.slice(slash[0].length);
  const first = /^\S+/.exec(rest)?.[0] ?? "";
  const folded = fold(first.replace(/[?!.,:;]+$/u, ""));
  if (rest === "" || (help.has(folded) && first === rest.trim()) || reservedWords.has(folded)) {
    return { kind, isHelp: true, rest };
  }
  const plain = plainKinds[folded];
  if (kind === null && plain !== undefined)
    return { kind: plain, isHelp: false, rest: rest.slice(first.length).trim() };
  return { kind, isHelp: false, rest };
}
