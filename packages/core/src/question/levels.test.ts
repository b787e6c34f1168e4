// What may be an honest answer, in order.
import { expect, test } from "vitest";
import { planLevels } from "./levels.ts";
import { parseQuestion } from "./question.ts";
import { smallDictionary } from "./small-dictionary.ts";

const plan = (text: string) => planLevels(parseQuestion(text, smallDictionary), smallDictionary);
const setsOf = (text: string) => plan(text).map((level) => level.alternatives.map((set) => set.length));

test.each(["", "!!!", "zzzqx", "zzzqx qwwrty", "zzzqx turin", "since zzzqx"])("«%s» has no honest answer", (text) =>
  expect(plan(text)).toEqual([]),
);

test("an unknown word weighs against an answer as much as the rarest known one", () => {
  expect(plan("vegetable gardens")).not.toEqual([]);
  expect(plan("world zzzqx")).toEqual([]);
  expect(plan("food zzzqx qwwrty")).toEqual([]);
});

test("all that was asked comes first, then all but the least telling part", () => {
  const [first, second] = setsOf("vegetable gardens mothers world");
  expect(first).toEqual([4]);
  expect(second?.every((size) => size === 3)).toBe(true);
  expect(plan("vegetable gardens mothers world")[1]?.alternatives.flat()).not.toContain(-1);
});

test("a place alone is one level; with a period, what began then comes before what went on then", () => {
  expect(plan("turin")).toEqual([{ period: null, alternatives: [[]], isFamily: false }]);
  expect(plan("turin 2016").map((level) => level.period)).toEqual(["began", "going-on"]);
});

test("sisters of the organisation asked for come last", () => {
  expect(plan("open society foundations").map((level) => level.isFamily)).toEqual([false, true]);
  expect(plan("HUG").map((level) => level.isFamily)).toEqual([false]);
});

test("a long sentence makes no more sets than six concepts can", () => {
  const sets = plan("vegetable gardens mothers world food courses open society university hospitals rumours").flatMap(
    (level) => level.alternatives,
  );
  expect(sets.length).toBeLessThan(64);
  expect(Math.max(...sets.map((set) => set.length))).toBeLessThanOrEqual(6);
});

test("every level but the last holds more than the one after it", () => {
  const sizes = setsOf("vegetable gardens mothers food rumours").map((level) => level[0] ?? 0);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});
