// A member's answer to what a curator asked of their suggestion: it stands among the remarks, and the draft is in the queue again.
import { type Actor, ConvivioError, isSameMember, type SuggestionAnswer, type SuggestionView } from "@convivio/core";
import {
  comment,
  findSuggestion,
  findSuggestionStanding,
  listComments,
  lockLine,
  review,
  type Transaction,
} from "@convivio/db";
import type { Catalogue } from "../catalogue.ts";
import { suggestionView } from "./suggest.ts";

/** Sent twice, as by a bot that finishes what another had begun, it is one answer. */
export async function answerCurator(
  catalogue: Catalogue,
  { id, member, text }: SuggestionAnswer,
): Promise<SuggestionView> {
  const { tables } = catalogue.db;
  await tables.transaction((inside) => write(inside, { id, member, text }));
  const standing = await findSuggestionStanding(tables, id);
  if (standing === null) throw noSuchSuggestion();
  return suggestionView(catalogue, standing);
}

async function write(
  tables: Transaction,
  { id, member, text }: Pick<SuggestionAnswer, "id" | "member" | "text">,
): Promise<void> {
  const suggestion = await findSuggestion(tables, id);
  const { platform, workspace, user } = suggestion ?? {};
  // Whether somebody else suggested something is nobody's business.
  if (!platform || !workspace || !user || !isSameMember({ platform, workspace, user }, member))
    throw noSuchSuggestion();
  const address = { record: suggestion?.recordId ?? 0, language: null };
  const line = await lockLine(tables, address);
  if (line.state !== "changes-asked" && (await isSaid(tables, address.record, { member, text }))) return;
  if (line.state !== "changes-asked") {
    throw new ConvivioError(
      "not-possible",
      "Nothing is asked about this suggestion any more. Type /convivio suggestions to see how it goes.",
      `suggestion ${id} is ${line.state}`,
    );
  }
  const actor: Actor = { kind: "member", ...member };
  const seen = line.currentRevision;
  await comment(tables, { ...address, revision: seen, actor, act: "submit", text });
  await review(tables, "submit", { ...address, seen, actor });
}

/** Whether it is the very answer by which the draft came back into the queue. */
async function isSaid(
  tables: Transaction,
  record: number,
  { member, text }: Pick<SuggestionAnswer, "member" | "text">,
): Promise<boolean> {
  const last = (await listComments(tables, record)).findLast(
    ({ language, act }) => language === null && act === "submit",
  );
  return last?.text === text && last.actor.kind === "member" && isSameMember(last.actor, member);
}

function noSuchSuggestion(): ConvivioError {
  return new ConvivioError(
    "not-found",
    "There is no such suggestion of yours. Type /convivio suggestions to see them.",
    "unknown suggestion, or another member's",
    { field: "id" },
  );
}
