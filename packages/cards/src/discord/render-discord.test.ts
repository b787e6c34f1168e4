import fc from "fast-check";
import { expect, test } from "vitest";
import { buildCard } from "../build-card/build-card.ts";
import { discordLimits } from "../limits.ts";
import { addressesIn } from "../testing/addresses.ts";
import { buildPracticesAnswer } from "../testing/examples.ts";
import { hostileTexts } from "../testing/generators.ts";
import { discordButtons, discordLinks, discordTexts } from "../testing/readings.ts";
import { anyCard } from "../testing/subscriptions.ts";
import { discordButtonStyle, discordComponent } from "./discord-components.ts";
import { escapeDiscord } from "./discord-text.ts";
import { renderDiscord } from "./render-discord.ts";

/** Every component, nested ones included. */
function flatten(value: unknown): object[] {
  if (Array.isArray(value)) return value.flatMap(flatten);
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(flatten);
  return "type" in value ? [value, ...inner] : inner;
}

test("any card stays inside every limit of Discord's", () => {
  fc.assert(
    fc.property(anyCard, ({ card }) => {
      const message = renderDiscord(card);
      expect(flatten(message.components).length).toBeLessThanOrEqual(discordLimits.components);
      const texts = discordTexts(message);
      expect(texts.join("").length).toBeLessThanOrEqual(discordLimits.text);
      for (const text of texts) expect(text.trim().length).toBeGreaterThan(0);
      for (const { components } of message.components) {
        for (const part of components) {
          if (part.type === discordComponent.actionRow) {
            expect(part.components.length).toBeLessThanOrEqual(discordLimits.rowButtons);
          }
        }
      }
      const buttons = discordButtons(message);
      for (const button of buttons) {
        expect(button.label.length).toBeGreaterThan(0);
        expect(button.label.length).toBeLessThanOrEqual(discordLimits.buttonLabel);
        if (button.style === discordButtonStyle.link) {
          expect(button.url.length).toBeLessThanOrEqual(discordLimits.buttonUrl);
        } else expect(button.custom_id.length).toBeLessThanOrEqual(discordLimits.customId);
      }
      const ids = buttons.flatMap((button) => ("custom_id" in button ? [button.custom_id] : []));
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 150 },
  );
});

test("whatever a record says, nobody is mentioned and no link is made but its own", () => {
  fc.assert(
    fc.property(anyCard, ({ card, from }) => {
      const message = renderDiscord(card);
      expect(message.allowed_mentions).toEqual({ parse: [] });
      const own = addressesIn(from);
      for (const written of discordTexts(message)) {
        // A command to type stands between backticks, where nothing is read as markup.
        const text = written.replace(/(?<!\\)`[^`]*`/g, "");
        for (const address of discordLinks(text)) expect(own).toContain(address);
        const rest = text.replace(/(?<!\\)\]\(https?:\/\/[^()\s]*\)/g, "]");
        expect(rest).not.toMatch(/@(here|everyone|!?\d)|<[@#:!/t]|:\/\/|:smile:|(?<!\\)\]\(/);
      }
    }),
    { numRuns: 150 },
  );
});

test.each(hostileTexts)("%j stays text", (hostile) => {
  expect(escapeDiscord(hostile)).not.toMatch(/(?<!\\)(?:\\\\)*[*_~`|[\]<>#]|@(here|everyone)|<[@#:!/t]|:\/\//);
});

test("a bracket in a title does not end its link", () => {
  const [practice, ...rest] = buildPracticesAnswer(2).practices;
  if (practice === undefined) throw new Error("The example has practices.");
  const answer = buildPracticesAnswer(2, {
    practices: [{ ...practice, title: "Homes](https://evil.example) [new]" }, ...rest],
  });
  const links = discordTexts(renderDiscord(buildCard(answer))).flatMap(discordLinks);
  expect(links).toContain("https://convivio.example.org/practices/homes-1");
  expect(links.join()).not.toContain("evil");
});

test("each result has a link to its page and to its source, and a button to its details", () => {
  const message = renderDiscord(buildCard(buildPracticesAnswer(5)));
  const text = discordTexts(message).join("\n");
  for (const number of [1, 2, 3, 4, 5]) {
    expect(text).toContain(`[Homes ${number}](https://convivio.example.org/practices/homes-${number})`);
  }
  expect(text.match(/\[Living together in Turin\]\(https:\/\/source\.example\/turin\)/g)).toHaveLength(5);
  const ids = discordButtons(message).flatMap((button) => ("custom_id" in button ? [button.custom_id] : []));
  expect(ids.filter((id) => id.includes(":details:"))).toHaveLength(5);
});
