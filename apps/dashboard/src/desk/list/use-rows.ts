// The rows of a list, fetched in windows of a hundred as they come into sight, wherever that is, and kept for a while.
import type { RecordListRow } from "@convivio/core";
import { keepPreviousData, type QueryClient, queryOptions, useQueries, useQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { useRested } from "../kit/use-rested.ts";
import type { Asked } from "./asked.ts";

const windowRows = 100;
/** While the list flies past nothing is fetched. */
const restMs = 80;

export type Rows = {
  /** Null before anything is known. */
  total: number | null;
  at: (index: number) => RecordListRow | undefined;
  /** What stands in the list is still that of the filters before. */
  isOld: boolean;
  /** Why there is no list at all. */
  error: unknown;
  /** Some rows in sight could not be fetched. */
  hasGaps: boolean;
  retry: () => void;
};

function windowQuery(asked: Asked, window: number) {
  return queryOptions({
    queryKey: ["records", "list", asked, window],
    queryFn: ({ signal }) =>
      client.records.list.query({ ...asked, offset: window * windowRows, limit: windowRows }, { signal }),
    staleTime: 30_000,
  });
}

/** @param inSight first and last row that are shown. */
export function useRows(asked: Asked, inSight: { first: number; last: number }): Rows {
  const head = useQuery({ ...windowQuery(asked, 0), placeholderData: keepPreviousData });
  const first = Math.floor(inSight.first / windowRows);
  const last = Math.floor(inSight.last / windowRows);
  const wanted = useRested(`${first} ${last}`, restMs).split(" ").map(Number);
  const isOld = head.isPlaceholderData;
  const windows = isOld ? [] : range(Math.max(1, wanted[0] ?? 1), wanted[1] ?? 0);
  const others = useQueries({ queries: windows.map((window) => windowQuery(asked, window)) });

  const found = new Map(windows.map((window, place) => [window, others[place]?.data]));
  return {
    total: head.data?.total ?? null,
    at(index) {
      const window = Math.floor(index / windowRows);
      const rows = window === 0 ? head.data?.rows : found.get(window)?.rows;
      return rows?.[index % windowRows];
    },
    isOld,
    error: head.error,
    hasGaps: others.some(({ isError }) => isError),
    retry() {
      if (head.isError) void head.refetch();
      for (const other of others) if (other.isError) void other.refetch();
    },
  };
}

/** Fetched before the screen is drawn, together with its code. */
export function prefetchRows(queries: QueryClient, asked: Asked): void {
  void queries.prefetchQuery(windowQuery(asked, 0));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
}
