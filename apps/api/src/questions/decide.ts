// Decisions about questions: out of scope, or what answers them. Each in one transaction with what it does, and with its audit row.
import {
  type Acting,
  type AliasAsked,
  ConvivioError,
  isSameActor,
  type LabelAsked,
  type QuestionDecision,
  type WordAdded,
  wordPathOf,
} from "@convivio/core";
import {
  decideQuestion,
  discard,
  findDecision,
  findRecord,
  listQuestionDecisions,
  lockLine,
  lockQuestionGroup,
  type NewDecision,
  type Transaction,
  waitToPublish,
  withdrawDecisions,
  writeAudit,
} from "@convivio/db";
import type { z } from "zod";
import type { Catalogue } from "../catalogue.ts";
import { addWord } from "../desk/add-word.ts";
import { noSuchRecord } from "../desk/authority.ts";
import { createDraft } from "../desk/save.ts";
import { undoAct } from "../desk/undo.ts";
import { getGroup } from "./group-views.ts";
import { prefill } from "./prefill.ts";

export async function putOutOfScope({ db }: Catalogue, acting: Acting, groupId: string): Promise<number> {
  return db.tables.transaction(async (tables) => {
    await lockQuestionGroup(tables, groupId);
    const [latest] = await listQuestionDecisions(tables, [groupId]);
    if (latest?.decision === "out-of-scope") return latest.id;
    return decide(tables, acting, { groupId, decision: "out-of-scope" });
  });
}

/** Everything that was decided about the group, or one decision, is taken back. What was written or published stays. */
export async function reopen(
  { db }: Catalogue,
  { actor }: Acting,
  { group, decision }: { group: string; decision: number | null },
): Promise<number> {
  return db.tables.transaction(async (tables) => {
    await lockQuestionGroup(tables, group);
    const withdrawn = await withdrawDecisions(tables, group, decision);
    if (withdrawn > 0) await writeAudit(tables, { actor, action: "question.reopen", detail: { group, decision } });
    return withdrawn;
  });
}

interface DraftAsked {
  group: string;
  kind: "practice" | "event" | null;
  /** Although somebody writes an answer already. */
  isAnother: boolean;
  reader: string;
}

export async function startDraft(catalogue: Catalogue, acting: Acting, asked: DraftAsked) {
  return catalogue.db.tables.transaction(async (tables) => {
    await lockQuestionGroup(tables, asked.group);
    const group = await getGroup(tables, { names: catalogue.names, language: asked.reader }, asked.group);
    const begun = group.decisions.find((one) => one.decision === "draft" && one.standing === "being-answered");
    if (begun !== undefined && !asked.isAnother) {
      throw new ConvivioError(
        "not-possible",
        "Somebody is writing an answer to this already. Go on with that one, or start another.",
        `decision ${begun.id}`,
        { about: { record: begun.record } },
      );
    }
    const kind = asked.kind ?? group.kind;
    const snapshot = await prefill(tables, kind, group);
    const { id, revision } = await createDraft({ tables }, acting, kind, snapshot, { question: asked.group });
    const decision = await decide(tables, acting, { groupId: asked.group, decision: "draft", recordId: id });
    return { kind, id, revision, decision };
  });
}

export function addAlias(catalogue: Catalogue, acting: Acting, asked: z.infer<typeof AliasAsked>): Promise<WordAdded> {
  return answerWithWord(catalogue, acting, "alias", { ...asked, language: "en" });
}

export function addLabel(catalogue: Catalogue, acting: Acting, asked: z.infer<typeof LabelAsked>): Promise<WordAdded> {
  return answerWithWord(catalogue, acting, "label", asked);
}

async function answerWithWord(
  { db }: Catalogue,
  acting: Acting,
  decision: "alias" | "label",
  { group: groupId, record: id, word, language }: z.infer<typeof LabelAsked>,
): Promise<WordAdded> {
  return db.tables.transaction(async (tables) => {
    // Whoever may publish waits before anything is locked.
    await waitToPublish(tables);
    await lockQuestionGroup(tables, groupId);
    const record = await findRecord(tables, id);
    if (record === null) throw noSuchRecord();
    const path = wordPathOf(record.kind, decision, language);
    if (path === null) throw wrongKind(decision, record.kind);
    const added = await addWord(tables, acting, { id, path, word });
    const { outcome, revision, undo: audit } = added;
    const decided = { groupId, decision, recordId: id, word: added.word, path, revisionId: revision };
    const made = await decide(tables, acting, decided);
    const { state } = await lockLine(tables, { record: id, language: null });
    return { outcome, decision: made, state, revision, undo: audit };
  });
}

function wrongKind(decision: "alias" | "label", kind: string): ConvivioError {
  const sentence =
    decision === "alias"
      ? "Only a city, a country, an organisation, a person or a series has other names."
      : "Only a theme or a topic has labels.";
  return new ConvivioError("invalid-input", `${sentence} Choose another record.`, kind, { field: "record" });
}

/** Takes back a word that was published a moment ago, by whoever did it: the record is as before, and the question open. */
export async function undoWord(
  { db }: Catalogue,
  acting: Acting,
  { decision: id, audit }: { decision: number; audit: number },
): Promise<void> {
  const { actor } = acting;
  await db.tables.transaction(async (tables) => {
    await waitToPublish(tables);
    const decision = await findDecision(tables, id);
    const { recordId: record, groupId: group } = decision ?? { recordId: null, groupId: "" };
    if (decision === null || record === null || decision.withdrawnAt !== null || !isSameActor(decision.actor, actor)) {
      throw tooLate(`decision ${id}`);
    }
    await lockQuestionGroup(tables, group);
    await undoAct(tables, acting, audit);
    const line = await lockLine(tables, { record, language: null });
    // Else the audit row was of another record, or of another act.
    const isUndone = line.currentRevision === decision.revisionId && line.publishedRevision !== decision.revisionId;
    if (!isUndone) throw tooLate(`audit ${audit} of record ${record}`);
    await discard(tables, { record, language: null, seen: line.currentRevision, actor });
    await withdrawDecisions(tables, group, id);
    await writeAudit(tables, { actor, action: "question.reopen", record, detail: { group, decision: id } });
  });
}

function tooLate(detail: string): ConvivioError {
  return new ConvivioError("not-possible", "It is too late to undo this. Change it back by hand.", detail);
}

async function decide(
  tables: Transaction,
  { actor }: Acting,
  decided: Omit<NewDecision, "actor"> & { decision: QuestionDecision },
): Promise<number> {
  const id = await decideQuestion(tables, { ...decided, actor });
  const { groupId: group, decision, recordId, word, path } = decided;
  await writeAudit(tables, {
    actor,
    action: `question.${decision}`,
    ...(recordId == null ? {} : { record: recordId }),
    detail: { group, decision: id, ...(word == null ? {} : { word, path }) },
  });
  return id;
}
