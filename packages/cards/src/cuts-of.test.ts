// What the preview says of a card is what the platform gets: no cut unsaid, no limit measured twice.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCard } from "./build-card/build-card.ts";
import type { Card, Line, Part } from "./card.ts";
import { cutsOf } from "./cuts-of.ts";
import { measureDiscord } from "./discord/measure-discord.ts";
import { renderDiscord } from "./discord/render-discord.ts";
import { discordLimits, slackLimits } from "./limits.ts";
import { isWithin } from "./meter.ts";
import { measureSlack } from "./slack/measure-slack.ts";
import { renderSlack } from "./slack/render-slack.ts";
import { buildPractice, buildPracticeAnswer } from "./testing/examples.ts";
import { anyAnswer } from "./testing/generators.ts";
import { bare, readDiscord, readSlack } from "./testing/readings.ts";
import { anyCard } from "./testing/subscriptions.ts";

const words = (line: Line) => line.map(({ text }) => text).join("");

/** Every word of a part that is not on a button. */
function textsOf(part: Part): string[] {
  switch (part.type) {
    case "entries":
      return part.entries.flatMap(({ title, place, summary, why, source, mark }) => [
        ...[title.text, summary],
        ...[place, why, source, mark].map(words),
      ]);
    case "notice":
      return part.lines.map(words);
    case "passage":
      return part.lines.map(({ line }) => words(line));
    case "list":
      return part.lines.map(words);
    case "quotes":
      return part.quotes.flatMap(({ text, by, source }) => [text, words(by), words(source)]);
    case "offers":
      return part.offers.map(({ line }) => words(line));
  }
}

function readings(card: Card): Record<"slack" | "discord", string> {
  return { slack: readSlack(renderSlack(card)), discord: readDiscord(renderDiscord(card)) };
}

test("where no cut is told, every word of the card is there; where one is told, less is kept than there was", () => {
  fc.assert(
    fc.property(anyCard, ({ card }) => {
      const all = [card.heading, ...card.lead.map(words), ...card.parts.flatMap(textsOf)];
      for (const [platform, reading] of Object.entries(readings(card)) as ["slack" | "discord", string][]) {
        const cuts = cutsOf(card, platform);
        for (const { kept, of } of cuts) expect(kept).toBeLessThan(of);
        const text = bare(reading);
        const missing = all.filter((one) => !text.includes(bare(one)));
        if (cuts.length === 0) expect(missing, platform).toEqual([]);
      }
      expect(cutsOf(card, "text")).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

test("a drawing is within the limits by its meters, and each names a limit that there is", () => {
  fc.assert(
    fc.property(anyAnswer, (answer) => {
      const card = buildCard(answer);
      const slack = measureSlack(renderSlack(card));
      const discord = measureDiscord(renderDiscord(card));
      expect(isWithin(slack) && isWithin(discord)).toBe(true);
      for (const { limit, max, used } of slack) expect([max, used > 0]).toEqual([slackLimits[limit], true]);
      for (const { limit, max, used } of discord) expect([max, used > 0]).toEqual([discordLimits[limit], true]);
      const shares = slack.map(({ used, max }) => used / max);
      expect(shares).toEqual([...shares].sort((one, other) => other - one));
    }),
    { numRuns: 60 },
  );
});

test("a message one character beyond a limit is not within it", () => {
  const message = renderSlack(buildCard(buildPracticeAnswer(buildPractice())));
  const long = { type: "section", text: { type: "mrkdwn", text: "x".repeat(3000), verbatim: true } } as const;
  const withText = (text: string) => ({
    ...message,
    blocks: [...message.blocks, { ...long, text: { ...long.text, text } }],
  });
  expect(isWithin(measureSlack(withText("x".repeat(3000))))).toBe(true);
  expect(isWithin(measureSlack(withText("x".repeat(3001))))).toBe(false);
  expect(measureSlack(withText("x".repeat(3001)))[0]).toEqual({ limit: "sectionText", used: 3001, max: 3000 });
});

describe("a practice with too much to tell", () => {
  const organisations = Array.from({ length: 30 }, (_, index) => ({
    slug: `o-${index}`,
    name: `Organisation number ${index}`,
    role: "partner" as const,
    url: `https://convivio.example.org/organisations/o-${index}`,
  }));
  const process = "A long story. ".repeat(300).trim();
  const card = buildCard(
    buildPracticeAnswer(buildPractice({ title: "A title ".repeat(24).trim(), process, organisations })),
  );

  test.each(["slack", "discord"] as const)("says on %s how much of its story and of its lists is left", (platform) => {
    const cuts = cutsOf(card, platform);
    const story = cuts.find(({ label }) => label === "How it works");
    expect(story).toMatchObject({ where: "passage", what: "characters", of: process.length });
    const list = cuts.find(({ label }) => label === "Organisations");
    expect(list).toMatchObject({ where: "list", what: "lines", of: 30 });
    const reading = bare(readings(card)[platform]);
    expect(reading).toContain(bare(process.slice(0, story?.kept)));
    expect(reading).not.toContain(bare(process.slice(0, (story?.kept ?? 0) + 3)));
    for (const [index, { name }] of organisations.entries()) {
      expect(reading.includes(bare(`${name} partner`)), name).toBe(index < (list?.kept ?? 0));
    }
  });

  test("says on Slack alone that its title is too long for a heading", () => {
    expect(cutsOf(card, "slack")[0]).toMatchObject({ where: "heading", what: "characters", of: 191 });
    expect(cutsOf(card, "discord").some(({ where }) => where === "heading")).toBe(false);
  });
});
