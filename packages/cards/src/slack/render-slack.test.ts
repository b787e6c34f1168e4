import fc from "fast-check";
import { expect, test } from "vitest";
import { buildCard } from "../build-card/build-card.ts";
import { slackLimits } from "../limits.ts";
import { addressesIn } from "../testing/addresses.ts";
import { buildPractice, buildPracticeAnswer, buildPracticesAnswer } from "../testing/examples.ts";
import { hostileTexts } from "../testing/generators.ts";
import { slackButtons, slackLinks, slackMarkdown } from "../testing/readings.ts";
import { anyCard } from "../testing/subscriptions.ts";
import { renderSlack } from "./render-slack.ts";
import type { SlackBlock } from "./slack-blocks.ts";
import { escapeSlack } from "./slack-text.ts";

function expectWithin(block: SlackBlock): void {
  if (block.type === "header") {
    expect(block.text.text.length).toBeGreaterThan(0);
    expect(block.text.text.length).toBeLessThanOrEqual(slackLimits.headerText);
  }
  if (block.type === "section") {
    expect(block.text.text.length).toBeGreaterThan(0);
    expect(block.text.text.length).toBeLessThanOrEqual(slackLimits.sectionText);
  }
  if (block.type === "context") {
    expect(block.elements.length).toBeGreaterThan(0);
    expect(block.elements.length).toBeLessThanOrEqual(slackLimits.contextElements);
    for (const { text } of block.elements) expect(text.length).toBeLessThanOrEqual(slackLimits.contextText);
  }
  if (block.type === "actions") expect(block.elements.length).toBeLessThanOrEqual(slackLimits.actionsElements);
}

test("any card stays inside every limit of Slack's", () => {
  fc.assert(
    fc.property(anyCard, ({ card }) => {
      const { text, blocks } = renderSlack(card);
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(slackLimits.messageText);
      expect(blocks.length).toBeLessThanOrEqual(slackLimits.blocks);
      expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(slackLimits.blocksJson);
      for (const block of blocks) expectWithin(block);
      const buttons = slackButtons(blocks);
      for (const { text, value, action_id, accessibility_label } of buttons) {
        expect(text.text.length).toBeGreaterThan(0);
        expect(text.text.length).toBeLessThanOrEqual(slackLimits.buttonText);
        expect(value.length).toBeLessThanOrEqual(slackLimits.buttonValue);
        expect(action_id.length).toBeLessThanOrEqual(slackLimits.actionId);
        expect(accessibility_label.length).toBeLessThanOrEqual(slackLimits.accessibilityLabel);
      }
      expect(new Set(buttons.map(({ action_id }) => action_id)).size).toBe(buttons.length);
      expect(buttons.filter(({ style }) => style === "primary").length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 150 },
  );
});

test("whatever a record says, nobody is mentioned and no link is made but its own", () => {
  fc.assert(
    fc.property(anyCard, ({ card, from }) => {
      const message = renderSlack(card);
      const own = addressesIn(from);
      for (const text of [...slackMarkdown(message), message.text]) {
        for (const address of slackLinks(text)) expect(own).toContain(address);
        // A story may quote; nothing else begins a line with that sign.
        const rest = text.replace(/<https?:\/\/[^<>|]*\|([^<>]*)>/g, "$1").replace(/^&gt; /gm, "");
        expect(rest).not.toMatch(/[<>]|@(here|channel|everyone|U0)|:\/\/|:smile:|\n&gt;/);
      }
    }),
    { numRuns: 150 },
  );
});

test.each(hostileTexts)("%j stays text", (hostile) => {
  expect(escapeSlack(hostile)).not.toMatch(/[<>*_~`]|@(here|channel|everyone)|:\/\//);
});

test("a summary quotes nothing, whatever it begins with", () => {
  const card = buildCard(buildPracticeAnswer(buildPractice({ summary: "> not a quote" })));
  expect(slackMarkdown(renderSlack(card)).join("\n")).not.toMatch(/^&gt;/m);
});

test("each result has a link to its page and to its source", () => {
  const text = slackMarkdown(renderSlack(buildCard(buildPracticesAnswer(5)))).join("\n");
  for (const number of [1, 2, 3, 4, 5]) {
    expect(text).toContain(`<https://convivio.example.org/practices/homes-${number}|Homes ${number}>`);
  }
  expect(text.match(/<https:\/\/source\.example\/turin\|Living together in Turin>/g)).toHaveLength(5);
});

test("a line stands before each result, as on Discord", () => {
  const types = renderSlack(buildCard(buildPracticesAnswer(3))).blocks.map(({ type }) => type);
  expect(types.filter((type) => type === "divider")).toHaveLength(3);
  expect(types.slice(0, 6)).toEqual(["header", "context", "divider", "section", "context", "divider"]);
});

test("a screen reader hears the facts from the text", () => {
  const { text } = renderSlack(buildCard(buildPracticesAnswer(2)));
  expect(text).toContain("1. Homes 1\nTurin (Torino) · Italy · 2013–2015 · ended\nWhy it matched: city Turin");
});
