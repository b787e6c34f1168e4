// Narrows a list by a country or a theme, found by its name.
import { type Language, titleOf } from "@convivio/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { client } from "../../client.ts";
import type { Choice } from "../kit/choice.ts";
import { ComboBox } from "../kit/combo-box.tsx";
import { useLanguage, useWords } from "../messages/words.tsx";
import type { ListPartProps } from "./list-part.ts";

type RecordFilterProps = Pick<ListPartProps, "search" | "change"> & { part: "country" | "theme" };

export function RecordFilter({ part, search, change }: RecordFilterProps) {
  const { say, language } = useWords("list");
  const queries = useQueryClient();
  const name = useRecordName(search[part]);
  const find = useCallback(
    async (text: string, signal: AbortSignal): Promise<Choice[]> => {
      const { found } = await client.records.find.query({ text, kinds: [part], limit: 20, language }, { signal });
      for (const { id, title } of found) queries.setQueryData(nameKey(id, language), title);
      return found.map(({ id, title }) => ({ id, title }));
    },
    [part, language, queries],
  );
  const id = search[part];
  return (
    <ComboBox
      label={say(`filter.${part}`)}
      value={id === undefined ? null : { id, title: name ?? "…" }}
      onChange={(chosen) => change({ [part]: chosen === null ? undefined : Number(chosen.id) })}
      find={find}
      placeholder={say("any")}
    />
  );
}

const nameKey = (id: number | undefined, language: Language) => ["records", "name", id, language];

/** What a record is called that stands in the address by its number only; null until that is known. */
export function useRecordName(id: number | undefined): string | null {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: nameKey(id, language),
    queryFn: async ({ signal }) => {
      const { kind, snapshot } = await client.records.get.query({ id: id ?? 0, reader: language }, { signal });
      return titleOf(kind, snapshot, language);
    },
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? null;
}
