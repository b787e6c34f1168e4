// The tokens keep their promise: every text pair at least 4.5:1, every control edge at least 3:1, light and dark (WCAG 2.2, 1.4.3 and 1.4.11).
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const tokens = readFileSync(new URL("tokens.css", import.meta.url), "utf8");

type Appearance = "light" | "dark";
type Rgb = [number, number, number];

const COLOUR = /--color-([a-z-]+):\s*light-dark\(oklch\(([^)]*)\),\s*oklch\(([^)]*)\)\)/g;
const colours = new Map([...tokens.matchAll(COLOUR)].map(([, name, light, dark]) => [name, { light, dark }]));

/** Text and the grounds it stands on. */
const texts: Record<string, string[]> = {
  ink: ["paper", "plate", "cloth", "table-quiet", "olive-quiet", "ochre-quiet", "brick-quiet"],
  "ink-quiet": ["paper", "plate", "cloth"],
  table: ["paper", "plate", "cloth", "table-quiet"],
  "table-strong": ["paper", "plate", "cloth", "table-quiet"],
  "on-table": ["table", "table-strong", "brick", "brick-strong"],
  olive: ["paper", "plate", "olive-quiet"],
  ochre: ["paper", "plate", "cloth", "ochre-quiet"],
  brick: ["paper", "plate", "brick-quiet"],
  "slack-ink": ["slack-ground", "slack-hover", "slack-badge"],
  "slack-ink-quiet": ["slack-ground"],
  "slack-link": ["slack-ground"],
  "slack-code": ["slack-ground", "slack-hover"],
  "slack-on-primary": ["slack-primary"],
  "discord-ink": ["discord-ground", "discord-plate", "discord-button", "discord-button-strong"],
  "discord-ink-quiet": ["discord-ground", "discord-plate"],
  "discord-link": ["discord-ground", "discord-plate"],
  "discord-on-primary": ["discord-primary"],
};

/** Edges of controls, the focus ring and graphics that mean something, and what they stand beside. */
const edges: Record<string, string[]> = {
  edge: ["paper", "plate", "cloth"],
  table: ["paper", "plate", "cloth", "table-quiet", "slack-ground", "discord-ground", "discord-plate"],
  terracotta: ["paper", "plate", "cloth"],
  "slack-edge": ["slack-ground"],
  "slack-primary": ["slack-ground"],
  "discord-edge": ["discord-ground", "discord-plate"],
};

function linearOf(oklch: string): Rgb {
  const [lightness = 0, chroma = 0, hue = 0] = oklch.trim().split(/\s+/).map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Out of the screen's gamut is clipped, as browsers do. */
function luminanceOf(oklch: string): number {
  const [red, green, blue] = linearOf(oklch).map((part) => Math.min(1, Math.max(0, part))) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string, appearance: Appearance): number {
  const [first, second] = [one, other].map((name) => {
    const colour = colours.get(name)?.[appearance];
    if (colour === undefined) throw new Error(`No colour ${name} in tokens.css`);
    return luminanceOf(colour);
  }) as [number, number];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

const pairsOf = (table: Record<string, string[]>) =>
  Object.entries(table).flatMap(([front, grounds]) => grounds.map((ground) => [front, ground] as const));

test("black on white is 21:1, so the arithmetic is right", () => {
  expect((luminanceOf("1 0 0") + 0.05) / (luminanceOf("0 0 0") + 0.05)).toBeCloseTo(21, 1);
});

test("every colour is named in a pair, or is only an ornament", () => {
  const ornaments = ["line", "shade", "slack-line", "discord-line"];
  const named = new Set([...pairsOf(texts), ...pairsOf(edges)].flat());
  expect([...colours.keys()].filter((name) => !named.has(name as string)).sort()).toEqual(ornaments.sort());
});

describe.each(["light", "dark"] as const)("in %s", (appearance) => {
  test.each(pairsOf(texts))("%s can be read on %s", (text, ground) => {
    expect(contrastOf(text, ground, appearance)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairsOf(edges))("%s can be seen on %s", (edge, ground) => {
    expect(contrastOf(edge, ground, appearance)).toBeGreaterThanOrEqual(3);
  });
});
