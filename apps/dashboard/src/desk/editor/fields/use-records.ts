// Searching for records to point at, and making one on the spot as a draft that is completed later.
import { type FoundRecord, type RecordKind, titleFieldOf } from "@convivio/core";
import { useCallback } from "react";
import { client, failureOf } from "../../../client.ts";
import type { Choice, FindChoices } from "../../kit/choice.ts";
import { notify } from "../../kit/notices.ts";
import { useWords } from "../../messages/words.tsx";
import { useEditing } from "../editing.tsx";

export interface RecordsUse {
  find: FindChoices;
  choiceOf: (id: number) => Choice;
  /** Makes a draft of that name and gives back its number; null where that failed, which has been said. */
  create: (title: string) => Promise<number | null>;
}

export function useRecords(kind: RecordKind): RecordsUse {
  const { references, learn } = useEditing();
  const { say, language } = useWords("editor");
  const { say: sayKit } = useWords("kit");
  const { say: sayField } = useWords("fields");
  const { say: sayCard } = useWords("cards");
  const noteOf = (found: FoundRecord) =>
    [found.place, found.isPublished ? null : sayKit(`state.${found.state}`)].filter(Boolean).join(" · ");
  const find = useCallback<FindChoices>(
    async (text, signal) => {
      const { found } = await client.records.find.query({ text, kinds: [kind], language }, { signal });
      for (const one of found) learn(one);
      return found.map((one) => ({
        id: one.id,
        title: one.title || sayField("value.unnamed"),
        lang: one.titleLanguage ?? undefined,
        note: [one.place, one.isPublished ? null : sayKit(`state.${one.state}`)].filter(Boolean).join(" · "),
      }));
    },
    [kind, language, learn, sayKit, sayField],
  );
  return {
    find,
    choiceOf(id) {
      const found = references.get(id);
      return {
        id,
        title: found?.title || sayField("value.unnamed"),
        lang: found?.titleLanguage ?? undefined,
        note: found === undefined ? null : noteOf(found),
      };
    },
    async create(title) {
      try {
        const { id } = await client.records.create.mutate({ kind, snapshot: namedSnapshot(kind, title, language) });
        learn({ id, kind, title, titleLanguage: null, place: null, state: "draft", isPublished: false, slug: null });
        notify({ text: say("record.made", { title }) });
        return id;
      } catch (error) {
        notify({
          text: `${say("record.notMade", { title })} ${sayCard(`error.${failureOf(error).code}`)}`,
          tone: "failed",
        });
        return null;
      }
    },
  };
}

/** What a record is called, in the field where its kind is called something. */
export function namedSnapshot(kind: RecordKind, title: string, language: string) {
  if (kind === "city") return { name: title, names: { [language]: title } };
  const field = titleFieldOf(kind);
  if (kind === "theme" || kind === "country") return { [field]: { [language]: title } };
  if (kind === "topic") return { [field]: { [language]: [title] } };
  return { [field]: title };
}
