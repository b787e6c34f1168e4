// What an entry of the audit log says, as a sentence: Ben published “Open Mosques”.
import type { AuditEntry } from "@convivio/core";
import { useCallback } from "react";
import { useActorName } from "../kit/actor-name.tsx";
import type { Areas } from "../messages/areas.ts";
import { useWords } from "../messages/words.tsx";

/** Every act that has words; the log may hold others, which are named as they are. */
export const knownActs = [
  "create",
  "save",
  "submit",
  "withdraw",
  "ask-changes",
  "publish",
  "discard",
  "archive",
  "restore",
  "assign",
  "undo",
  "question.draft",
  "question.alias",
  "question.label",
  "question.out-of-scope",
  "question.reopen",
  "import.create",
  "import.check",
  "import.start",
  "import.cancel",
  "import.undo",
  "account.set-up",
  "account.change",
  "account.close",
  "account.reopen",
  "account.change-password",
  "account.remove-second-factor",
  "invitation.create",
  "invitation.accept",
  "invitation.revoke",
  "settings.change",
] as const;
type Act = (typeof knownActs)[number];
/** Fails to compile where an act has no words. */
type Key = Extract<keyof Areas["audit"], `act.${Act}`>;

export function useAuditSentence(): (entry: AuditEntry) => string {
  const { say } = useWords("audit");
  const { say: sayField } = useWords("fields");
  const nameOf = useActorName();
  return useCallback(
    ({ action, actor, record, detail }) => {
      const name = nameOf(actor);
      const act = knownActs.find((one) => one === action);
      if (act === undefined) return say("act.other", { name, action });
      const subject = record?.title ?? textIn(detail, "name") ?? textIn(detail, "word") ?? "";
      return sentence(say, act, { name, title: subject === "" ? sayField("value.unnamed") : subject });
    },
    [say, sayField, nameOf],
  );
}

/** What an act is called where nobody has done it yet, as among the filters. */
export function useActName(): (act: Act) => string {
  const { say } = useWords("audit");
  return useCallback((act) => sentence(say, act, { name: "…", title: "…" }), [say]);
}

type Say = ReturnType<typeof useWords<"audit">>["say"];

function sentence(say: Say, act: Act, values: { name: string; title: string }): string {
  const key: Key = `act.${act}`;
  return say(key as "act.publish", values);
}

function textIn(detail: AuditEntry["detail"], name: string): string | null {
  const value = detail?.[name];
  return typeof value === "string" ? value : null;
}
