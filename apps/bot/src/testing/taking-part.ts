// What the API would say of settings, suggestions, wishes and reports, kept in memory.
import {
  type Member,
  type MemberSettings,
  type MemberTraces,
  type NewChangeReport,
  type NewSuggestion,
  nothingChosen,
  type SuggestionAnswer,
  type SuggestionView,
  traceKinds,
  type Wish,
  type WishToBeTold,
} from "@convivio/core";
import type { Catalogue } from "../catalogue.ts";

export type TestTakingPart = Pick<Catalogue, "members" | "suggestions" | "wishes" | "changeReports"> & {
  /** What each call brought. */
  told: {
    suggested: NewSuggestion[];
    answered: SuggestionAnswer[];
    wished: Wish[];
    toBeTold: WishToBeTold[];
    reported: NewChangeReport[];
    /** Who got a link, and who was forgotten. */
    exported: { member: Member }[];
    forgotten: { member: Member }[];
  };
  /** What is kept of the member, by kind. */
  kept: MemberTraces;
  /** What the member chose; a test may set it. */
  chosen: { settings: MemberSettings };
  /** What is listed of suggestions. */
  standing: SuggestionView[];
  /** What every call waits for; a test makes it hang or fail. */
  beforeTaking: { call: () => Promise<void> };
};

export function buildSuggestionView(overrides: Partial<SuggestionView> = {}): SuggestionView {
  return {
    id: "g3Jd8sQ2k3Jd8sQ2k3Jd8s",
    title: "Shared flats",
    state: "in-review",
    at: "2026-11-29T10:00:00.000Z",
    question: null,
    url: null,
    ...overrides,
  };
}

function noTraces(): MemberTraces {
  return Object.fromEntries(traceKinds.map((kind) => [kind, []])) as unknown as MemberTraces;
}

export function buildTakingPart(): TestTakingPart {
  const told: TestTakingPart["told"] = {
    suggested: [],
    answered: [],
    wished: [],
    toBeTold: [],
    reported: [],
    exported: [],
    forgotten: [],
  };
  const kept: MemberTraces = noTraces();
  const chosen = { settings: nothingChosen };
  const standing: SuggestionView[] = [];
  const beforeTaking = { call: async () => {} };
  const noted = <Input, Output>(calls: Input[], answer: (input: Input) => Output) => {
    return async (input: Input): Promise<Output> => {
      calls.push(input);
      await beforeTaking.call();
      return answer(input);
    };
  };
  return {
    told,
    kept,
    chosen,
    standing,
    beforeTaking,
    members: {
      settings: { query: async () => chosen.settings },
      changeSettings: {
        mutate: async ({ settings }) => {
          chosen.settings = { ...chosen.settings, ...settings };
          return chosen.settings;
        },
      },
      traces: { query: noted([] as { member: Member }[], () => ({ traces: kept })) },
      ownDataLink: {
        mutate: noted(told.exported, () => ({ url: "https://convivio.example/my-data?pass=k.x", minutes: 15 })),
      },
      forget: {
        mutate: noted(told.forgotten, () => {
          chosen.settings = nothingChosen;
          Object.assign(kept, noTraces());
          return { isForgotten: true };
        }),
      },
    },
    suggestions: {
      begin: {
        query: async ({ text }) => ({
          city: text.includes("Turin") ? "Turin" : null,
          theme: /flats/i.test(text) ? "Housing" : null,
        }),
      },
      create: { mutate: noted(told.suggested, ({ title }) => buildSuggestionView({ title })) },
      list: { query: noted([] as { member: Member }[], () => ({ suggestions: standing })) },
      answer: { mutate: noted(told.answered, () => buildSuggestionView()) },
    },
    wishes: {
      create: { mutate: noted(told.wished, () => ({ isNew: true })) },
      tellMe: { mutate: noted(told.toBeTold, () => ({ isWaiting: true })) },
    },
    changeReports: { create: { mutate: noted(told.reported, () => ({ isReceived: true })) } },
  };
}
