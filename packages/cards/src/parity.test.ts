import { type Answer, defaultInstallationSettings } from "@convivio/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildCard } from "./build-card/build-card.ts";
import type { Card, Entry, Line } from "./card.ts";
import { cutMark } from "./cut-text.ts";
import { renderDiscord } from "./discord/render-discord.ts";
import { buildForm } from "./forms/build-form.ts";
import { buildNotSentCard } from "./forms/form-cards.ts";
import { buildDeliveredCard } from "./members/delivered.ts";
import { buildSettingsCard } from "./members/settings.ts";
import { buildSuggestionsCard } from "./members/suggestion.ts";
import { buildForgetQuestionCard, buildOwnDataCard, buildTracesCard } from "./members/traces.ts";
import { buildWishCard } from "./members/wish.ts";
import { buildWorkspaceCard } from "./members/workspace.ts";
import { renderSlack } from "./slack/render-slack.ts";
import { buildDigestCard } from "./subscriptions/digest.ts";
import { buildFollowedCard, buildStoppedCard } from "./subscriptions/followed.ts";
import { buildFollowingCard } from "./subscriptions/following.ts";
import { buildPreviewCard } from "./subscriptions/preview.ts";
import {
  buildCityAnswer,
  buildEvent,
  buildEventAnswer,
  buildNothingAnswer,
  buildPractice,
  buildPracticeAnswer,
  buildPracticesAnswer,
} from "./testing/examples.ts";
import {
  bare,
  discordButtons,
  discordTexts,
  readDiscord,
  readSlack,
  slackButtons,
  slackMarkdown,
} from "./testing/readings.ts";
import { anyCard, buildSubscription } from "./testing/subscriptions.ts";
import { buildSuggestion, buildTraces } from "./testing/taking-part.ts";
import { renderText } from "./text/render-text.ts";

/** All that a reader sees on each platform. */
function readings(card: Card): Record<"slack" | "discord" | "text", string> {
  const slack = renderSlack(card);
  const discord = renderDiscord(card);
  return {
    slack: [readSlack(slack), ...slackButtons(slack.blocks).map(({ text }) => text.text)].join("\n"),
    discord: [readDiscord(discord), ...discordButtons(discord).map(({ label }) => label)].join("\n"),
    text: renderText(card),
  };
}

const lineText = (line: Line) => line.map(({ text }) => text).join("");
const entriesOf = (card: Card): Entry[] =>
  card.parts.flatMap((part) => (part.type === "entries" ? [...part.entries] : []));
const factsOf = (entry: Entry) => [
  entry.title.text,
  lineText(entry.place),
  lineText(entry.why),
  lineText(entry.source),
];

const asked: [string, Answer, string[]][] = [
  [
    "a list of practices",
    buildPracticesAnswer(5),
    ["Homes 3", "Turin (Torino)", "Italy", "2013–2015", "ended", "City of Turin", "2014", "Why it matched: city Turin"],
  ],
  [
    "a practice",
    buildPracticeAnswer(buildPractice()),
    [
      "Shared homes",
      "Turin (Torino)",
      "Italy",
      "2013–2015",
      "ended",
      "City of Turin",
      "Keep the houses small.",
      "told by those who run it",
      "volunteers of the parish",
      "Housing",
    ],
  ],
  [
    "a city",
    buildCityAnswer(),
    ["Turin (Torino)", "Italy", "2 practices", "Eurocities", "Homes 2", "26 September 2011"],
  ],
  [
    "an event",
    buildEventAnswer(buildEvent()),
    [
      "New York",
      "26 September 2011, 13:00–15:00 (America/New York)",
      "held",
      "Ada Neri, Director, UNAOC",
      "There is no one model.",
      "Meet again in Baku",
      "The Rome meeting",
    ],
  ],
  ["nothing", buildNothingAnswer(), ["Nothing found", "housng → housing", "Turin", "4 practices", "Near practice"]],
];

const when = "Monday, 30 November 2026 at 09:00 (Europe/Rome)";
const [turin, lunch] = [buildPractice(), buildEvent()];
const followed: [string, Card, string[]][] = [
  [
    "what would be followed",
    buildPreviewCard(
      {
        subscription: buildSubscription({ pace: null, nextAt: null }),
        practices: [turin],
        events: [lunch],
        count: 7,
        channel: "not-allowed",
        digestChannel: null,
        nextAt: { daily: "2026-11-30T08:00:00.000Z", weekly: "2026-11-30T08:00:00.000Z" },
      },
      "en",
    ),
    ["Follow Turin · Housing", "7 results", "Shared homes", "City of Turin", `Weekly, first on ${when}`, "may manage"],
  ],
  [
    "what is followed now",
    buildFollowedCard(buildSubscription({ follower: "channel", channel: "C1", setUpBy: "Amina" }), "en"),
    ["This channel follows Turin · Housing", "weekly", `next on ${when}`, "set up by Amina", "/convivio following"],
  ],
  [
    "all that is followed",
    buildFollowingCard(
      {
        own: [buildSubscription()],
        here: [buildSubscription({ id: "B".repeat(22), label: "Oslo" })],
        mayStopHere: false,
      },
      "en",
    ),
    ["Turin · Housing", "Oslo", `next on ${when}`, "This channel", "somebody who may manage it"],
  ],
  ["what is stopped", buildStoppedCard(buildSubscription(), "en"), ["Stopped: Turin · Housing", "No more messages"]],
  [
    "a digest",
    buildDigestCard(
      {
        type: "digest",
        subscription: buildSubscription({ follower: "channel", channel: "C1", setUpBy: "Amina" }),
        practices: [turin],
        events: [lunch],
        more: 4,
      },
      "en",
    ),
    [
      ...["New for Turin · Housing", "Shared homes", "Turin (Torino)", "Living together in Turin", "2014"],
      ...["The Inter-ethnic City", "See 4 more on the web", "weekly", "set up by Amina", "All about Turin · Housing"],
    ],
  ],
];
const question = "Since when, and who pays?";
const parts: [string, Card, string[]][] = [
  [
    "a member's settings",
    buildSettingsCard(
      { language: "en", timeZone: null },
      { language: "it", timeZone: "Europe/Rome" },
      { timeZoneCommand: "/convivio x" },
    ),
    ["English, your own choice", "Europe/Rome, as your app says", "/convivio x", "Italiano"],
  ],
  [
    "what holds for a workspace",
    buildWorkspaceCard(
      {
        platform: "slack",
        settings: { ...defaultInstallationSettings, language: "it", digestChannel: "C1", timeZone: "Asia/Tokyo" },
        digestChannel: { name: "news", isOpen: false },
        isInChannel: true,
      },
      "en",
    ),
    [
      "For this whole workspace",
      "Italian",
      "news",
      "only who asks sees them",
      "who may manage it",
      "Asia/Tokyo",
      "/invite @Convivio",
    ],
  ],
  [
    "what somebody suggested",
    buildSuggestionsCard([buildSuggestion({ state: "changes-asked", question })], "en"),
    ["Shared flats", "the curators have a question", question, "/convivio suggest"],
  ],
  [
    "a question about a suggestion",
    buildDeliveredCard({ type: "suggestion", news: "asked", suggestion: buildSuggestion({ question }) }, "en"),
    ["A question about Shared flats", question, "/convivio suggestions"],
  ],
  ["an open question", buildWishCard("n".repeat(22), "en"), ["without your name", "12 months", "Tell Me When"]],
  [
    "an open question answered",
    buildDeliveredCard(
      { type: "wish", asked: "turin homes", url: "https://a.example/", practices: [turin], events: [], more: 2 },
      "en",
    ),
    ["Your question has an answer", "turin homes", "Shared homes", "See 2 more"],
  ],
  [
    "a correction",
    buildDeliveredCard(
      { type: "correction", message: "1", records: [{ title: "Old homes", what: "archived", url: null }] },
      "en",
    ),
    ["A correction", "Old homes has been taken out of the catalogue"],
  ],
  [
    "what is kept about a member",
    buildTracesCard(buildTraces({ follows: 3, wishes: 1 }), "en"),
    ["What is kept about you", "set up for a channel: 3", "want to hear: 1", "without who asked", "Get My Data"],
  ],
  [
    "a member's own data",
    buildOwnDataCard({ url: "https://a.example/my-data?pass=x.y", minutes: 15 }, "en"),
    ["Download your data as a JSON file", "for 15 minutes", "do not pass it on"],
  ],
  [
    "the question before somebody is forgotten",
    buildForgetQuestionCard("en"),
    ["cannot be undone", "stays, without you", "Yes, Forget Me"],
  ],
  [
    "what could not be sent",
    buildNotSentCard(
      buildForm({ form: "answer", suggestion: "g".repeat(22) }, "en", {
        isNarrow: false,
        values: { text: "Since 2013." },
      }),
      "en",
      { why: "It took too long.", draft: "d".repeat(22) },
    ),
    ["Not sent", "It took too long.", "Since 2013.", "Open the Form Again"],
  ],
];
const examples = [
  ...asked.map(([name, answer, facts]) => [name, buildCard(answer), facts] as const),
  ...followed,
  ...parts,
];

test.each(examples)("%s says the same facts in Slack, in Discord and in plain text", (_name, card, facts) => {
  for (const [platform, reading] of Object.entries(readings(card))) {
    for (const fact of facts) expect(bare(reading), `${platform}: ${fact}`).toContain(bare(fact));
  }
});

test("any result says its title, place, years, status, source and reason everywhere, or is visibly cut", () => {
  fc.assert(
    fc.property(anyCard, ({ card }) => {
      const facts = entriesOf(card).flatMap(factsOf);
      for (const [platform, reading] of Object.entries(readings(card))) {
        const text = bare(reading);
        const missing = facts.filter((fact) => !text.includes(bare(fact)));
        if (missing.length > 0) expect(reading, `${platform}: ${missing[0]}`).toContain(cutMark);
        if (platform === "text") expect(missing).toEqual([]);
      }
    }),
    { numRuns: 120 },
  );
});

test("what does not fit is cut with a mark and a link to the whole", () => {
  const organisations = Array.from({ length: 60 }, (_, index) => ({
    slug: `o-${index}`,
    name: `Organisation number ${index}`,
    role: "partner" as const,
    url: `https://convivio.example.org/organisations/o-${index}`,
  }));
  const practice = buildPractice({ process: "A long story. ".repeat(400), organisations });
  const card = buildCard(buildPracticeAnswer(practice));
  const slack = slackMarkdown(renderSlack(card)).join("\n");
  const discord = discordTexts(renderDiscord(card)).join("\n");
  const text = renderText(card);
  expect(slack).toContain(
    "… Cut to fit. Read the whole: <https://convivio.example.org/practices/shared-homes|Shared homes>",
  );
  expect(discord).toContain(
    "… Cut to fit. Read the whole: [Shared homes](https://convivio.example.org/practices/shared-homes)",
  );
  expect(slack).toMatch(/and \d+ more/);
  expect(discord).toMatch(/and \d+ more/);
  expect(text).toContain("Organisation number 59");
  expect(text).not.toContain("Cut to fit");
});

test("results that do not fit are the first of the next page", () => {
  const long = (number: number) => `${"Neighbours *and* friends [and] others ".repeat(12)}${number}`;
  const answer = buildPracticesAnswer(5);
  const why = Array.from({ length: 6 }, (_, number) => ({ facet: "phrase" as const, label: long(number) }));
  const crowded = {
    ...answer,
    results: answer.results.map((result) => ({ ...result, why })),
    practices: answer.practices.map((practice, index) => ({
      ...practice,
      title: long(index),
      sources: practice.sources.map((source) => ({ ...source, title: long(index), publisher: long(index) })),
    })),
  };
  const discord = renderDiscord(buildCard(crowded));
  const ids = discordButtons(discord).flatMap((button) => ("custom_id" in button ? [button.custom_id] : []));
  const shown = ids.filter((id) => id.includes(":details:")).length;
  expect(shown).toBeLessThan(5);
  expect(ids).toContain(`c1:k3Jd8sQ2:more:${shown}`);
  expect(discordTexts(discord).join("\n")).toContain(`1–${shown} of 5 results`);
});
