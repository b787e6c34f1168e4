// What every part of a list's tools has at hand: what is listed, how the address narrows it, and the way to change that.
import type { RecordKind } from "@convivio/core";
import type { ListSearch } from "./list-search.ts";

/** @param isStep false for what is no step of its own on the way Back: each letter of a search. */
export type ChangeSearch = (part: Partial<ListSearch>, isStep?: boolean) => void;

export type ListPartProps = { kind: RecordKind; search: ListSearch; change: ChangeSearch };
