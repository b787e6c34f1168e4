// The revisions of a line, newest first, more of them when they are asked for; and one of them with what it says.
import type { RevisionHead } from "@convivio/core";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { useLanguage } from "../messages/words.tsx";

export function useRevisions(id: number, language: string | null) {
  return useInfiniteQuery({
    queryKey: ["revisions", id, language],
    queryFn: ({ pageParam, signal }) =>
      client.revisions.list.query({ id, language, ...(pageParam === null ? {} : { before: pageParam }) }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ list }) => list),
  });
}

export type WholeRevision = Awaited<ReturnType<typeof client.revisions.get.query>>;

/** What it says never changes; whether it is published does. */
export function useRevision(id: number | null) {
  const language = useLanguage();
  return useQuery({
    queryKey: ["revision", id, language],
    queryFn: ({ signal }) => client.revisions.get.query({ id: id ?? 0, language }, { signal }),
    enabled: id !== null,
    placeholderData: keepPreviousData,
  });
}

/** What is worth comparing while nobody has chosen: what is written now with what is published, else with what was before. */
export function usualPair(revisions: readonly RevisionHead[]): { from: number | null; to: number | null } {
  const current = revisions.find(({ isCurrent }) => isCurrent) ?? revisions[0];
  if (current === undefined) return { from: null, to: null };
  const published = revisions.find(({ isPublished }) => isPublished);
  const before = published !== undefined && published !== current ? published.id : current.madeFrom;
  return { from: before ?? current.id, to: current.id };
}
