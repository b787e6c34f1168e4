// The keys of the pages' own words, as English has them.
import type { en } from "./en.ts";

export type WordKey = keyof typeof en;
export type Words = Readonly<Record<WordKey, string>>;
