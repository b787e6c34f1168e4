// What members choose, suggest, miss and report, for tests: arbitrary, with every card that tells of it.
import {
  languages,
  type MemberSettings,
  type MemberTraces,
  RecordState,
  type ShareCorrection,
  type SuggestionView,
  traceKinds,
  type WishGranted,
} from "@convivio/core";
import fc from "fast-check";
import type { Card } from "../card.ts";
import { buildForm, type FormKind } from "../forms/build-form.ts";
import { buildNotSentCard, buildOpenFormCard, buildReportTakenCard, buildUnfinishedCard } from "../forms/form-cards.ts";
import { buildNotHereCard } from "../installing/not-here.ts";
import { buildDeliveredCard } from "../members/delivered.ts";
import { buildSettingsCard } from "../members/settings.ts";
import { buildSuggestionAnsweredCard, buildSuggestionsCard, buildSuggestionTakenCard } from "../members/suggestion.ts";
import {
  buildForgetQuestionCard,
  buildForgottenCard,
  buildKeptCard,
  buildOwnDataCard,
  buildTracesCard,
} from "../members/traces.ts";
import { buildWaitingCard, buildWishCard } from "../members/wish.ts";
import { buildWorkspaceCard, type WorkspaceSettings } from "../members/workspace.ts";
import { anyText, few, maybe, ownAddress } from "./texts.ts";
import { anyEvent, anyPractice } from "./views.ts";

const anyId = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);
const anyLanguage = fc.constantFrom(...languages);

export function buildSuggestion(overrides: Partial<SuggestionView> = {}): SuggestionView {
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

const anySuggestion: fc.Arbitrary<SuggestionView> = fc.record({
  id: anyId,
  title: anyText,
  state: fc.constantFrom(...RecordState.options),
  at: fc.constant("2026-11-29T10:00:00.000Z"),
  question: maybe(anyText),
  url: maybe(ownAddress),
});
const anySuggestions = fc.uniqueArray(anySuggestion, { maxLength: 12, selector: ({ id }) => id });

const anySettings: fc.Arbitrary<MemberSettings> = fc.record({
  language: maybe(anyLanguage),
  timeZone: maybe(fc.constantFrom("Europe/Rome", "Asia/Tokyo")),
});

const anyWorkspace: fc.Arbitrary<WorkspaceSettings> = fc.record({
  platform: fc.constantFrom("slack" as const, "discord" as const),
  settings: fc.record({
    language: maybe(anyLanguage),
    digestChannel: maybe(fc.constant("C0DIGESTS")),
    isPublicByDefault: fc.boolean(),
    whoMayFollow: fc.constantFrom("managers" as const, "everybody" as const),
    timeZone: fc.constantFrom("UTC", "America/Argentina/Buenos_Aires"),
  }),
  digestChannel: maybe(fc.record({ name: anyText, isOpen: fc.boolean() })),
  isInChannel: fc.boolean(),
});

/** So many rows of each kind; of what is not named there are none. */
export function buildTraces(counts: Partial<Record<keyof MemberTraces, number>> = {}): MemberTraces {
  const rows = traceKinds.map((kind) => [kind, Array.from({ length: counts[kind] ?? 0 }, () => ({ at: "now" }))]);
  return Object.fromEntries(rows) as MemberTraces;
}

const anyTraces = fc.dictionary(fc.constantFrom(...traceKinds), fc.nat(40)).map(buildTraces);

const anyGranted: fc.Arbitrary<WishGranted> = fc.record({
  type: fc.constant("wish" as const),
  asked: anyText,
  url: ownAddress,
  practices: few(anyPractice, 8),
  events: few(anyEvent, 4),
  more: fc.nat(200),
});

const anyCorrection: fc.Arbitrary<ShareCorrection> = fc.record({
  type: fc.constant("correction" as const),
  message: fc.constant("1764410000.000100"),
  records: fc.array(
    fc.record({
      title: anyText,
      what: fc.constantFrom("archived" as const, "corrected" as const),
      url: maybe(ownAddress),
    }),
    { minLength: 1, maxLength: 9 },
  ),
});

export const anyFormKind: fc.Arbitrary<FormKind> = fc.oneof(
  fc.record({
    form: fc.constant("suggest" as const),
    message: maybe(fc.stringMatching(/^[0-9]{17,20}(\.[0-9]{17,20}){2}$/)),
  }),
  fc.record({ form: fc.constant("answer" as const), suggestion: anyId }),
  fc.record({ form: fc.constant("report" as const), answer: anyId, index: fc.nat(99) }),
);
/** What somebody may have written, within what the fields take and beyond. */
export const anyValues = fc.dictionary(
  fc.constantFrom("title", "city", "theme", "where", "link", "text", "consent", "reason"),
  anyText,
);

/** A card, and all that it was made from. */
type Told = { card: Card; from: unknown };

function told<From>(anyFrom: fc.Arbitrary<From>, build: (from: From, language: Card["language"]) => Card) {
  return fc.tuple(anyFrom, anyLanguage).map(([from, language]): Told => ({ card: build(from, language), from }));
}

const delivered = fc.oneof(
  fc.record({
    type: fc.constant("suggestion" as const),
    news: fc.constantFrom("asked" as const, "published" as const),
    suggestion: anySuggestion,
  }),
  anyGranted,
  anyCorrection,
);

export const anyTakingPartCard: fc.Arbitrary<Told> = fc.oneof(
  told(
    fc.tuple(anySettings, anyLanguage, maybe(fc.constant("Europe/Oslo")), maybe(anyWorkspace)),
    ([chosen, language, timeZone, workspace]) => {
      const timeZoneCommand = "/convivio settings time-zone Europe/Rome";
      return buildSettingsCard(chosen, { language, timeZone }, { timeZoneCommand, workspace: workspace ?? undefined });
    },
  ),
  told(anyWorkspace, buildWorkspaceCard),
  told(anySuggestion, buildSuggestionTakenCard),
  told(anySuggestion, buildSuggestionAnsweredCard),
  told(anySuggestions, buildSuggestionsCard),
  told(delivered, buildDeliveredCard),
  told(anyTraces, buildTracesCard),
  told(fc.record({ url: ownAddress, minutes: fc.constant(15) }), buildOwnDataCard),
  told(anyId, (_, language) => buildForgetQuestionCard(language)),
  told(anyId, (_, language) => buildForgottenCard(language)),
  told(anyId, (_, language) => buildKeptCard(language)),
  told(anyId, buildWishCard),
  told(anyId, (_, language) => buildWaitingCard(language)),
  told(anyId, (_, language) => buildReportTakenCard(language)),
  told(anyId, (_, language) => buildOpenFormCard(language)),
  told(ownAddress, (link, language) => buildNotHereCard(language, link)),
  told(fc.record({ field: anyText, problem: anyText, draft: anyId }), (from, language) =>
    buildUnfinishedCard(language, from),
  ),
  told(fc.tuple(anyFormKind, anyValues, fc.boolean(), anyId), ([kind, values, isNarrow, draft], language) =>
    buildNotSentCard(buildForm(kind, language, { isNarrow, values }), language, { why: "It took too long.", draft }),
  ),
);
