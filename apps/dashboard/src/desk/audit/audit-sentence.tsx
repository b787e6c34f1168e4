// What an entry of the audit log says, as a sentence: Ben published “Open Mosques”.
import type { AuditEntry } from "@convivio/core";
import { useCallback } from "react";
import { useActorName } from "../kit/actor-name.tsx";
import { RecordTitle } from "../kit/record-title.tsx";
import type { Areas } from "../messages/areas.ts";
import { useWords } from "../messages/words.tsx";

/** The words of every act that has some; the log may hold others, which are named as they are. */
const keys = [
  "act.create",
  "act.save",
  "act.submit",
  "act.withdraw",
  "act.ask-changes",
  "act.publish",
  "act.discard",
  "act.archive",
  "act.restore",
  "act.assign",
  "act.undo",
  "act.question.draft",
  "act.question.alias",
  "act.question.label",
  "act.question.out-of-scope",
  "act.question.reopen",
  "act.import.create",
  "act.import.check",
  "act.import.start",
  "act.import.cancel",
  "act.import.undo",
  "act.account.set-up",
  "act.account.change",
  "act.account.close",
  "act.account.reopen",
  "act.account.change-password",
  "act.account.remove-second-factor",
  "act.invitation.create",
  "act.invitation.accept",
  "act.invitation.revoke",
  "act.report.close",
  "act.report.reopen",
  "act.settings.change",
] as const satisfies readonly (keyof Areas["audit"])[];
type Key = (typeof keys)[number];

const actOf = (key: Key) => key.slice("act.".length);

/** Every act that has words, by its name in the log. */
export const knownActs: readonly string[] = keys.map(actOf);

/** Stands in a sentence where the title will. */
const titleMark = "\uE000";

export function AuditSentence({ entry: { action, actor, record, detail } }: { entry: AuditEntry }) {
  const { say } = useWords("audit");
  const name = useActorName()(actor);
  const key = keyOf(action);
  if (key === undefined) return say("act.other", { name, action });
  const title = textIn(detail, "name") ?? textIn(detail, "word") ?? "";
  const [before, after] = sentence(say, key, { name, title: titleMark }).split(titleMark);
  return (
    <>
      {before}
      {after !== undefined && <RecordTitle {...(record ?? { title, titleLanguage: null })} />}
      {after}
    </>
  );
}

/** What an act is called where nobody has done it yet, as among the filters. */
export function useActName(): (act: string) => string {
  const { say } = useWords("audit");
  return useCallback(
    (act) => {
      const key = keyOf(act);
      return key === undefined ? act : sentence(say, key, { name: "…", title: "…" });
    },
    [say],
  );
}

type Say = ReturnType<typeof useWords<"audit">>["say"];

function sentence(say: Say, key: Key, values: { name: string; title: string }): string {
  return say(key as "act.publish", values);
}

function keyOf(act: string): Key | undefined {
  return keys.find((key) => actOf(key) === act);
}

function textIn(detail: AuditEntry["detail"], name: string): string | null {
  const value = detail?.[name];
  return typeof value === "string" ? value : null;
}
