// What every part around a list is given: of which kind it is, what its address says, and how to change that.
import type { RecordKind } from "@convivio/core";
import type { ListSearch } from "./list-search.ts";

/** @param isStep false for what is no step of its own on the way Back: each letter of a search. */
export type ChangeSearch = (part: Partial<ListSearch>, isStep?: boolean) => void;

export type ListPartProps = { kind: RecordKind; search: ListSearch; change: ChangeSearch };
