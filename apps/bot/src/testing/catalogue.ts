// A catalogue for the tests of transport: it answers, hangs, refuses or comes late, as each test says.
import type { Answer } from "@convivio/core";
import type { Catalogue, Open, Question, Share, Suggest, Suggestions } from "../catalogue.ts";
import { buildHelpAnswer, buildPracticeAnswer, buildPracticesAnswer } from "./build-answer.ts";
import { buildDeliveries, type TestDeliveries } from "./deliveries.ts";
import { buildInstallations, type TestInstallations } from "./installations.ts";
import { buildRequests, type TestRequests } from "./requests.ts";
import { buildSubscriptions, type TestSubscriptions } from "./subscriptions.ts";
import { buildTakingPart, type TestTakingPart } from "./taking-part.ts";

export type TestCatalogue = Omit<
  Catalogue,
  "subscriptions" | "deliveries" | "requests" | keyof TestTakingPart | keyof TestInstallations
> &
  TestTakingPart &
  TestInstallations & {
    subscriptions: TestSubscriptions;
    deliveries: TestDeliveries;
    requests: TestRequests;
    asked: Question[];
    opened: Open[];
    shared: Share[];
    suggested: Suggest[];
    /** What the next questions, openings and suggestions do; each may be replaced by a test. */
    onAsk: (ask: Question) => Promise<Answer>;
    onOpen: (open: Open) => Promise<Answer>;
    onSuggest: (suggest: Suggest) => Promise<Suggestions>;
  };

export function buildCatalogue(): TestCatalogue {
  const asked: Question[] = [];
  const opened: Open[] = [];
  const shared: Share[] = [];
  const suggested: Suggest[] = [];
  const suggesting = {
    suggest: {
      query: (input: Suggest) => {
        suggested.push(input);
        return catalogue.onSuggest(input);
      },
    },
  };
  const catalogue: TestCatalogue = {
    asked,
    opened,
    shared,
    suggested,
    onAsk: async (ask) => (ask.text === "" || ask.text === "help" ? buildHelpAnswer() : buildPracticesAnswer()),
    onOpen: async (open) => (open.show.what === "details" ? buildPracticeAnswer() : buildPracticesAnswer()),
    onSuggest: async () => ({ suggestions: [{ slug: "turin", label: "Turin, Italy" }] }),
    answers: {
      ask: {
        query: (ask) => {
          asked.push(ask);
          return catalogue.onAsk(ask);
        },
      },
      open: {
        query: (open) => {
          opened.push(open);
          return catalogue.onOpen(open);
        },
      },
      share: {
        mutate: async (share) => {
          shared.push(share);
          return {};
        },
      },
    },
    subscriptions: buildSubscriptions(),
    deliveries: buildDeliveries(),
    requests: buildRequests(),
    ...buildTakingPart(),
    ...buildInstallations(),
    cities: suggesting,
    themes: suggesting,
    series: suggesting,
  };
  return catalogue;
}

export const hang = () => new Promise<never>(() => {});

/** For a bot that stays the same while each test has a catalogue of its own. */
export function delegating(current: () => TestCatalogue): TestCatalogue {
  return new Proxy({} as TestCatalogue, { get: (_, name) => current()[name as keyof TestCatalogue] });
}
