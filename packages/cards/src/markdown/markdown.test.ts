// Stories are written in markdown: what it means is drawn, what it could do is not, and no word is lost.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCard } from "../build-card/build-card.ts";
import { cleanLines } from "../clean-text.ts";
import { renderDiscord } from "../discord/render-discord.ts";
import { renderSlack } from "../slack/render-slack.ts";
import { linksOf } from "../testing/addresses.ts";
import { buildPractice, buildPracticeAnswer } from "../testing/examples.ts";
import { hostileTexts } from "../testing/generators.ts";
import { discordTexts, slackMarkdown } from "../testing/readings.ts";
import { anyText } from "../testing/texts.ts";
import { renderText } from "../text/render-text.ts";
import { passageLines } from "./passage-lines.ts";
import { readMarkdown } from "./read-markdown.ts";
import { type MarkdownBlock, wordsOfParts } from "./tree.ts";

function linesOf(blocks: readonly MarkdownBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.is === "paragraph") return [wordsOfParts(block.parts)];
    return block.is === "quote" ? linesOf(block.blocks) : block.items.flatMap(linesOf);
  });
}

const text = (words: string) => ({ is: "text", text: words });
const paragraph = (...parts: unknown[]) => ({ is: "paragraph", parts });

describe("a story is read", () => {
  test("as paragraphs, one for each line that was written", () => {
    expect(readMarkdown("One.\nTwo.\r\n\r\n\nThree.")).toEqual([
      paragraph(text("One.")),
      paragraph(text("Two.")),
      paragraph(text("Three.")),
    ]);
  });

  test("with strong words, emphasis and links, also over the end of a line", () => {
    expect(readMarkdown("A **b *c* d** and _e\nf_, [the *city*](https://a.example/x_(y)).")).toEqual([
      paragraph(
        text("A "),
        { is: "strong", parts: [text("b "), { is: "emphasis", parts: [text("c")] }, text(" d")] },
        text(" and "),
        { is: "emphasis", parts: [text("e")] },
      ),
      paragraph(
        { is: "emphasis", parts: [text("f")] },
        text(", "),
        {
          is: "link",
          address: "https://a.example/x_%28y%29",
          parts: [text("the "), { is: "emphasis", parts: [text("city")] }],
        },
        text("."),
      ),
    ]);
  });

  test("with lists, quotes, and headings as strong lines", () => {
    expect(readMarkdown("## How\n\n- one\n- two\n  1. deeper\n\n3. third\n4. fourth\n\n> said\n> so")).toEqual([
      paragraph({ is: "strong", parts: [text("How")] }),
      {
        is: "list",
        start: null,
        items: [
          [paragraph(text("one"))],
          [paragraph(text("two")), { is: "list", start: 1, items: [[paragraph(text("deeper"))]] }],
        ],
      },
      { is: "list", start: 3, items: [[paragraph(text("third"))], [paragraph(text("fourth"))]] },
      { is: "quote", blocks: [paragraph(text("said")), paragraph(text("so"))] },
    ]);
  });
});

test.each([
  "<b>bold</b> <script>alert(1)</script>",
  "![A poster](https://a.example/poster.png)",
  "```js code```",
  "`Torino` & &amp; &copy;",
  "[a]: https://a.example",
  "[a][b] and [c]",
  "Bürger*innen und Migrant*innen",
  "**half",
  "2 * 3 * 4 and snake_case_name",
  "[click](javascript:alert(1))",
  "[the mayor](Turin)",
  "[mail](mailto:a@b.example)",
  "<mailto:a@b.example>",
  "[hidden](https://good.example@evil.example\u0000)x](data:text/html,x)",
  "---",
  "R&D #1 - a plan + more",
])("«%s» stays as it was written", (written) => {
  const words = linesOf(readMarkdown(written)).join("\n");
  expect(words.replaceAll("\uFFFD", "\0")).toBe(written);
  expect(linksOf(readMarkdown(written))).toEqual([]);
});

test("indented lines and lines between rules are lines like any other", () => {
  expect(linesOf(readMarkdown("Title\n=====\n    far *in*\n```\ncode\n```"))).toEqual([
    "Title",
    "=====",
    "far in",
    "```",
    "code",
    "```",
  ]);
});

test("an address in angle brackets is a link that says itself, and so is a link without words", () => {
  for (const written of ["<https://a.example/x>", "[](https://a.example/x)"]) {
    expect(readMarkdown(written)).toEqual([
      paragraph({ is: "link", address: "https://a.example/x", parts: [text("https://a.example/x")] }),
    ]);
  }
});

test("what a link would say when pointed at is said beside it", () => {
  expect(linesOf(readMarkdown('[page](https://a.example "in Italian")'))).toEqual(["page (in Italian)"]);
});

const marks = fc.constantFrom(
  ...["*", "**", "_", "__", "[", "]", "](", ")", "](https://a.example/x", "](javascript:x", "(", "<", ">", "!", "![", "`", "```"],
  ...["#", "# ", "- ", "+ ", "1. ", "> ", "\n", "\n\n", "  \n", "\\", "\t", "    ", "~", "|", "&", "&amp;", "\r", "<https://a.example>", '"'],
); // biome-ignore format: signs
const word = fc.stringMatching(/^[a-zà-ÿ]{1,8}$/).map((letters) => `w${letters}`);
const markdown = fc
  .array(fc.oneof({ weight: 3, arbitrary: marks }, { weight: 2, arbitrary: word }), { maxLength: 60 })
  .map((pieces) => pieces.join(""));
const hostile = fc.oneof(
  markdown,
  anyText,
  fc.array(fc.constantFrom(...hostileTexts)).map((all) => all.join("")),
);

/** Words that stand outside addresses, in their order; a number may be the sign of a point. */
function wordsIn(written: string): string[] {
  const outside = written.replace(/https?:[^\s<>()"]*/g, " ");
  return (outside.match(/[\p{L}\p{N}]+/gu) ?? []).filter((one) => !/^\d+$/.test(one));
}

function isInOrder(words: readonly string[], all: string): boolean {
  let at = 0;
  return words.every((one) => {
    const found = all.indexOf(one, at);
    at = found + one.length;
    return found >= 0;
  });
}

test("whatever is written: nothing throws, no word is lost, and only web addresses are linked", () => {
  fc.assert(
    fc.property(hostile, (written) => {
      const tree = readMarkdown(written);
      expect(isInOrder(wordsIn(written), linesOf(tree).join("\n")), JSON.stringify(tree)).toBe(true);
      for (const address of linksOf(tree)) expect(address).toMatch(/^https?:\/\/[^\s<>()[\]"']+$/);
    }),
    { numRuns: 1500 },
  );
});

test("the lines of a card hold the words of the tree and none that hide", () => {
  fc.assert(
    fc.property(hostile, (written) => {
      const lines = passageLines(written).map(({ line }) => line.map((run) => run.text).join(""));
      const words = (all: readonly string[]) => all.join("\n").match(/[\p{L}\p{N}]+/gu) ?? [];
      expect(words(lines)).toEqual(words(linesOf(readMarkdown(cleanLines(written)))));
      for (const line of lines) {
        expect(line).toBe(line.trim());
        expect(line).not.toMatch(/[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]| {2}/u);
      }
    }),
    { numRuns: 500 },
  );
});

const nasty: [string, string][] = [
  ["open brackets", "["],
  ["closed brackets", "[]"],
  ["links in links", "[a]("],
  ["images", "!["],
  ["stars", "*a_"],
  ["quotes", ">"],
  ["points in points", "- "],
  ["points", "- a\n"],
  ["angles", "<a:"],
  ["titles", '[a](b "'],
  ["lines", "a\n\n*"],
  ["escapes", "\\*"],
];

test.each(nasty)("twenty thousand characters of %s are read within a moment, and nothing is lost", (_, piece) => {
  for (const characters of [1500, 20_000, 100_000]) {
    const written = piece.repeat(characters / piece.length);
    const start = Date.now();
    const tree = readMarkdown(written);
    expect(Date.now() - start).toBeLessThan(3000);
    const letters = (all: string) => all.replace(/[^a-z]/g, "").length;
    expect(letters(linesOf(tree).join(""))).toBe(letters(written));
  }
});

test("lists and quotes are four deep at most; what is deeper keeps its words", () => {
  const written = Array.from({ length: 30 }, (_, at) => `${"  ".repeat(at)}- p${at}`).join("\n");
  const depthOf = (tree: unknown): number =>
    typeof tree === "object" && tree !== null
      ? Math.max(0, ...Object.values(tree).map(depthOf)) + ("items" in tree ? 1 : 0)
      : 0;
  const tree = readMarkdown(written);
  expect(depthOf(tree)).toBeLessThanOrEqual(5);
  expect(linesOf(tree)).toEqual(Array.from({ length: 30 }, (_, at) => `p${at}`));
});

describe("a story in a card", () => {
  const process =
    "First **two *keys* now**:\n\n- ask [the city](https://a.example/x)\n  - twice\n\n1. meet\n2. decide\n\n> We *all* won.";
  const card = buildCard(buildPracticeAnswer(buildPractice({ process })));

  test("is formatted as Slack formats", () => {
    expect(slackMarkdown(renderSlack(card))).toContain(
      "*How it works*\nFirst *two keys now*:\n• ask <https://a.example/x|the city>\n\u2003• twice\n1. meet\n2. decide\n&gt; We _all_ won.",
    );
  });

  test("is formatted as Discord formats", () => {
    expect(discordTexts(renderDiscord(card))).toContain(
      "**How it works**\nFirst **two keys now**:\n- ask [the city](https://a.example/x)\n  - twice\n1. meet\n2. decide\n> We *all* won.",
    );
  });

  test("is words alone in plain text, with its addresses", () => {
    expect(renderText(card)).toContain(
      "How it works\n  First two keys now:\n  - ask the city <https://a.example/x>\n    - twice\n  1. meet\n  2. decide\n  > We all won.",
    );
    expect(renderText(card, { width: 30 })).toContain("  - ask the city\n    <https://a.example/x>");
  });

  test("is read out with its label and without its signs", () => {
    expect(renderSlack(card).text).toContain("How it works: First two keys now:\n- ask the city\n");
  });

  test("that is plain is one line, as it always was", () => {
    expect(passageLines("A flat for ten hours of work a week.")).toEqual([
      { mark: "none", level: 0, line: [{ text: "A flat for ten hours of work a week." }] },
    ]);
  });

  test("that is too long is cut as one text, with the mark where it ends", () => {
    const long = buildPractice({
      process: Array.from({ length: 200 }, (_, at) => `- point **${at}** of many`).join("\n"),
    });
    const drawn = slackMarkdown(renderSlack(buildCard(buildPracticeAnswer(long)))).join("\n");
    expect(drawn).toMatch(/^• point \*88\* of…$/m);
    expect(drawn).toContain("Cut to fit");
  });
});
