// What went wrong with a form, as a sentence in the reader's language, and the field that it is about.
import type { ErrorReport } from "@convivio/core";
import { failureOf } from "../../client.ts";
import type { Areas } from "../messages/areas.ts";
import type { PlainKey } from "../messages/say.ts";
import { useWords } from "../messages/words.tsx";

type Word = PlainKey<Areas["entry"]>;

export interface Failure {
  /** Null where it is about no single field. */
  field: string | null;
  text: string;
  code: ErrorReport["code"];
}

/** What this page itself finds wrong with a field, before anything is sent. */
export function wrong(field: string, text: string): Failure {
  return { field, code: "invalid-input", text };
}

const ofPassword: Readonly<Record<string, Word>> = {
  short: "wrong.short",
  long: "wrong.long",
  common: "wrong.common",
};

const ofField: Readonly<Record<string, Word>> = { email: "wrong.email", name: "wrong.name" };

/** @param own what a code means in this form, where it is more than the sentence for everybody. */
export function useFailure(own: Partial<Record<ErrorReport["code"], Word>> = {}): (error: unknown) => Failure {
  const { say } = useWords("entry");
  const { say: sayCard } = useWords("cards");
  return (error) => {
    const { code, field, about } = failureOf(error);
    const { minutes, reason } = (about ?? {}) as { minutes?: number; reason?: string };
    const word = own[code] ?? wordOf(code, field, reason);
    if (code === "too-many-tries") return { field: null, code, text: say("wrong.tries", { count: minutes ?? 15 }) };
    return { field, code, text: word === null ? sayCard(`error.${code}`) : say(word) };
  };
}

function wordOf(code: ErrorReport["code"], field: string | null, reason: string | undefined): Word | null {
  if (code !== "invalid-input" || field === null) return null;
  return (reason === undefined ? undefined : ofPassword[reason]) ?? ofField[field] ?? "wrong.empty";
}
