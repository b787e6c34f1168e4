// What the bots need of the API, as a shape: the typed client has it, and a test can stand in for it.
import type { Answer, Ask, Language, Platform } from "@convivio/core";

/** What an opened answer should show: the same again, a result's details, the next page, a suggestion's answer. */
export type Show =
  | { what: "same" }
  | { what: "next" }
  | { what: "details"; index: number }
  | { what: "suggestion"; index: number };

export type Open = { id: string; show: Show; language?: Language; platform?: Platform };
export type Share = { id: string; platform: Platform; workspace: string; channel: string; message: string };
export type Suggest = { text: string; language: Language; limit: number };
export type Suggestions = { suggestions: { slug: string; label: string }[] };

type Call = { signal?: AbortSignal };
type Suggesting = { suggest: { query(input: Suggest, call?: Call): Promise<Suggestions> } };

export type Catalogue = {
  answers: {
    ask: { query(input: Ask, call?: Call): Promise<Answer> };
    open: { query(input: Open, call?: Call): Promise<Answer> };
    share: { mutate(input: Share, call?: Call): Promise<unknown> };
  };
  cities: Suggesting;
  themes: Suggesting;
  series: Suggesting;
};
