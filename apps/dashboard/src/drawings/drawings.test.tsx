// The drawings show all that the payloads say: every type of block and component that a card can hold, every word, every button.
import {
  buildCard,
  buildErrorCard,
  type Card,
  type DiscordButton,
  type DiscordText,
  discordComponent,
  escapeDiscord,
  escapeSlack,
  renderDiscord,
  renderSlack,
  renderText,
} from "@convivio/cards";
import { languages } from "@convivio/core";
import fc from "fast-check";
import type { ComponentProps, ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { buildAnswers } from "../testing/build-answers.ts";
import { Components } from "./discord/components.tsx";
import { readDiscordText } from "./discord/markdown.ts";
import { type MarkedLine, wordsOf } from "./mark.ts";
import { PlainText } from "./plain-text.tsx";
import { Blocks } from "./slack/blocks.tsx";
import { readSlackText } from "./slack/mrkdwn.ts";

const ignore = () => {};
const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };
const html = (drawing: ReactElement) => renderToStaticMarkup(drawing);
/** The words drawn, without those that only a screen reader hears. */
const textOf = (markup: string) =>
  markup
    .replaceAll(" (opens in a new tab)", "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);
const lettersOf = (text: string) => text.toWellFormed().replace(/[^\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/gu, "");
const saidBy = (lines: readonly MarkedLine[]) => lines.map(({ marks }) => wordsOf(marks)).join("\n");

const report = { code: "not-available", message: "", field: null, reference: "k3Jd8s" } as const;
const cards: Card[] = languages.flatMap((language) => [
  ...buildAnswers(language).map((answer) => buildCard(answer)),
  buildErrorCard(report, language),
]);

/** Every text under the given keys of a payload, however deep. */
function textsIn(value: unknown, keys: readonly string[]): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "string" && keys.includes(key) ? [inner] : textsIn(inner, keys),
  );
}

describe.each(cards.map((card) => [card.kind, card.language, card] as const))("a card of %s in %s", (_, __, card) => {
  test("is drawn whole as Slack shows it", () => {
    const { blocks } = renderSlack(card);
    const markup = html(<Blocks blocks={blocks} onPress={ignore} />);
    for (const text of textsIn(blocks, ["text"])) {
      expect(lettersOf(textOf(markup))).toContain(lettersOf(saidBy(readSlackText(text)).split("\n")[0] ?? ""));
    }
    for (const block of blocks.filter(({ type }) => type !== "divider")) {
      expect(textOf(html(<Blocks blocks={[block]} onPress={ignore} />)), block.type).not.toBe("");
    }
    expect(markup.match(/<hr/g)?.length ?? 0).toBe(blocks.filter(({ type }) => type === "divider").length);
    expect(markup.match(/<button/g)?.length ?? 0).toBe(textsIn(blocks, ["action_id"]).length);
  });

  test("is drawn whole as Discord shows it", () => {
    const { components } = renderDiscord(card);
    const markup = html(<Components components={components} onPress={ignore} />);
    for (const text of textsIn(components, ["content", "label"])) {
      expect(lettersOf(textOf(markup))).toContain(lettersOf(saidBy(readDiscordText(text)).split("\n")[0] ?? ""));
    }
    expect(markup.match(/<button/g)?.length ?? 0).toBe(textsIn(components, ["custom_id"]).length);
  });

  test("is drawn whole as plain text", () => {
    const text = renderText(card);
    const drawn = textOf(html(<PlainText text={text} />));
    expect(lettersOf(drawn)).toBe(lettersOf(text));
  });

  test("opens every link in a new tab and tells it nothing of us", () => {
    const markup = html(<Blocks blocks={renderSlack(card).blocks} onPress={ignore} />);
    for (const [anchor] of markup.matchAll(/<a [^>]*>/g)) {
      expect(anchor).toMatch(/href="https?:/);
      expect(anchor).toContain('target="_blank" rel="noopener noreferrer"');
    }
  });
});

test("every type of component that cards know is drawn", () => {
  const text: DiscordText = { type: discordComponent.textDisplay, content: "words" };
  const button: DiscordButton = { type: discordComponent.button, style: 5, label: "Open", url: "https://a.example" };
  const drawn: Record<keyof typeof discordComponent, ComponentProps<typeof Components>["components"][number]> = {
    actionRow: { type: discordComponent.actionRow, components: [button] },
    button,
    section: { type: discordComponent.section, components: [text], accessory: button },
    textDisplay: text,
    separator: { type: discordComponent.separator, divider: true, spacing: 1 },
    container: { type: discordComponent.container, accent_color: 1, components: [text] },
  };
  for (const component of Object.values(drawn)) {
    expect(html(<Components components={[component]} onPress={ignore} />)).not.toBe("");
  }
});

test("Slack's text is read as Slack reads it", () => {
  expect(readSlackText("*1. <https://a.example/?x=1&amp;y=2|A &lt;b&gt;>*")[0]?.marks).toEqual([
    {
      is: "bold",
      marks: [
        { is: "text", text: "1. " },
        { is: "link", url: "https://a.example/?x=1&y=2", marks: [{ is: "text", text: "A <b>" }] },
      ],
    },
  ]);
  expect(saidBy(readSlackText("2*3*4 snake_case_name"))).toBe("2*3*4 snake_case_name");
  expect(readSlackText("<javascript:alert(1)|x>")[0]?.marks[0]?.is).toBe("text");
});

test("Discord's text is read as Discord reads it", () => {
  expect(readDiscordText("-# **[A \\*b\\*](https://a.example)**")[0]).toEqual({
    is: "subtext",
    marks: [{ is: "bold", marks: [{ is: "link", url: "https://a.example", marks: [{ is: "text", text: "A *b*" }] }] }],
  });
  expect(readDiscordText("# One\n- two\n> three").map(({ is }) => is)).toEqual(["title", "bullet", "quote"]);
  expect(readDiscordText("[x](javascript:alert(1))")[0]?.marks[0]?.is).toBe("text");
});

test("no letter of the catalogue is lost or marked up on the way through either platform's text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(lettersOf(saidBy(readSlackText(escapeSlack(text))))).toBe(lettersOf(text));
      expect(lettersOf(saidBy(readDiscordText(escapeDiscord(text))))).toBe(lettersOf(text));
    }),
  );
});
