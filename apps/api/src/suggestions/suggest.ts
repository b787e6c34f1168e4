// From a member's form to a draft in the review queue: the same way as any other record, with the member as its actor.
import {
  type Actor,
  type Dictionary,
  type NewSuggestion,
  parseQuestion,
  type Snapshot,
  type SuggestionView,
} from "@convivio/core";
import {
  createRecord,
  createSuggestion,
  findSuggestionByIdentity,
  findSuggestionStanding,
  review,
  type SuggestionStanding,
  saveRevision,
  type Tables,
  type Transaction,
} from "@convivio/db";
import type { Catalogue } from "../catalogue.ts";
import { readSnapshot } from "../desk/read-snapshot.ts";
import { formIdentity } from "../members/form-identity.ts";
import { newOpaqueId } from "../opaque-id.ts";
import { addressOf } from "../views/addresses.ts";

/** Sent twice, also at the same moment, a form makes one suggestion. */
export async function suggestPractice(catalogue: Catalogue, given: NewSuggestion): Promise<SuggestionView> {
  const { tables } = catalogue.db;
  const form = { ...given, identity: formIdentity(given.identity) };
  const id = await tables.transaction(async (inside) => {
    const before = await findSuggestionByIdentity(inside, form.identity);
    return before?.id ?? (await write(inside, catalogue.dictionary, form));
  });
  const made = await findSuggestionStanding(tables, id ?? (await winnerOf(tables, form.identity)));
  if (made === null) throw new Error("a suggestion that was just made is not there");
  return suggestionView(catalogue, made);
}

class Overtaken extends Error {}

async function write(tables: Transaction, dictionary: Dictionary, form: NewSuggestion): Promise<string | null> {
  const { member, language, message, identity } = form;
  const actor: Actor = { kind: "member", ...member };
  const { snapshot, city, theme } = draftOf(dictionary, form);
  const id = newOpaqueId();
  try {
    // Within the other's transaction, so that whoever comes second leaves no draft behind.
    return await tables.transaction(async (inside) => {
      const record = await createRecord(inside, { kind: "practice", actor, detail: { suggestion: id } });
      const told = { ...member, language, message, identity, city, theme };
      if (!(await createSuggestion(inside, { id, recordId: record, ...told }))) throw new Overtaken();
      const revision = await saveRevision(inside, { record, snapshot, madeFrom: null, actor });
      await review(inside, "submit", { record, language: null, seen: revision, actor });
      return id;
    });
  } catch (error) {
    if (error instanceof Overtaken) return null;
    throw error;
  }
}

async function winnerOf(tables: Tables, identity: string): Promise<string> {
  return (await findSuggestionByIdentity(tables, identity))?.id ?? "";
}

/** The form as a draft, and those of its words that name nothing in the catalogue: a curator finds what they mean. */
function draftOf(
  dictionary: Dictionary,
  form: NewSuggestion,
): { snapshot: Snapshot; city: string | null; theme: string | null } {
  const city = idOf(dictionary, "city", form.city);
  const theme = idOf(dictionary, "theme", form.theme);
  const snapshot = readSnapshot("practice", {
    title: form.title,
    summary: form.text,
    cities: city === null ? [] : [city],
    themes: theme === null ? [] : [theme],
    sources: form.link === null ? [] : [{ url: form.link, publisher: new URL(form.link).hostname }],
    originalLanguage: form.language,
  });
  return { snapshot, city: city === null ? form.city : null, theme: theme === null ? form.theme : null };
}

/** What a typed name names, where it names one thing of that kind and says nothing else. */
function idOf(dictionary: Dictionary, facet: "city" | "theme", typed: string | null): number | null {
  if (typed === null) return null;
  const question = parseQuestion(typed, dictionary);
  const found = [...question.places.flat(), ...question.concepts].filter((concept) => concept.facet === facet);
  const [only] = found;
  return found.length === 1 && question.unknown.length === 0 ? (only?.id ?? null) : null;
}

export function suggestionView({ publicUrl }: Catalogue, row: SuggestionStanding): SuggestionView {
  const { id, title, state, at, question, isPublished, slug } = row;
  return {
    id,
    title,
    state,
    at: at.toISOString(),
    question: state === "changes-asked" ? question : null,
    url: isPublished && slug !== null ? addressOf(publicUrl, "practice", slug) : null,
  };
}
