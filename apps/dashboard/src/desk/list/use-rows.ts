// The rows of a list, fetched in windows of a hundred as they come into sight, wherever that is, and kept for a while.
import type { RecordListRow } from "@convivio/core";
import { keepPreviousData, queryOptions, useQueries, useQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { useRested } from "../kit/use-rested.ts";
import type { Asked } from "./asked.ts";
import type { Sight } from "./use-virtual-rows.ts";

const windowRows = 100;
/** While the list flies past nothing is fetched. */
const restMs = 80;

function windowQuery(asked: Asked, window: number) {
  return queryOptions({
    queryKey: ["records", "list", asked, window],
    queryFn: ({ signal }) =>
      client.records.list.query({ ...asked, offset: window * windowRows, limit: windowRows }, { signal }),
    staleTime: 30_000,
  });
}

/** The first window: how many there are, and the first hundred. */
export type Head = {
  asked: Asked;
  /** Null before anything is known. */
  total: number | null;
  rows: readonly RecordListRow[];
  /** What stands in the list is still that of the filters before. */
  isOld: boolean;
  error: unknown;
  retry: () => void;
};

export function useHead(asked: Asked): Head {
  const { data, isPlaceholderData, error, refetch } = useQuery({
    ...windowQuery(asked, 0),
    placeholderData: keepPreviousData,
  });
  return {
    asked,
    total: data?.total ?? null,
    rows: data?.rows ?? [],
    isOld: isPlaceholderData,
    error,
    retry: () => void refetch(),
  };
}

export type Rows = {
  at: (index: number) => RecordListRow | undefined;
  /** Some rows in sight could not be fetched. */
  hasGaps: boolean;
  retry: () => void;
};

/** The rows in sight, wherever that is. */
export function useRows({ asked, rows, isOld }: Head, { first, last }: Sight): Rows {
  const windowOf = (index: number) => Math.floor(index / windowRows);
  const [from = 0, to = 0] = useRested(`${windowOf(first)} ${windowOf(last)}`, restMs)
    .split(" ")
    .map(Number);
  const windows = isOld ? [] : range(Math.max(1, from), to);
  const fetched = useQueries({ queries: windows.map((window) => windowQuery(asked, window)) });
  return {
    at(index) {
      const window = windowOf(index);
      const found = window === 0 ? rows : fetched[windows.indexOf(window)]?.data?.rows;
      return found?.[index % windowRows];
    },
    hasGaps: fetched.some(({ isError }) => isError),
    retry() {
      for (const { isError, refetch } of fetched) if (isError) void refetch();
    },
  };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
}
