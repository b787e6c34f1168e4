// Presses are read into shortcuts on every keyboard, and one that begins a longer one waits for it.
import { expect, test } from "vitest";
import { isSingleLetter, type KeyPress, nameOfPress, readPresses } from "./keys.ts";

const press = (key: string, over: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...over,
});

test("letters, a slash and a question mark are names; other keys are none", () => {
  expect([press("n"), press("N"), press("/"), press("?")].map(nameOfPress)).toEqual(["n", "n", "/", "?"]);
  expect([press("Enter"), press("ArrowDown"), press("1"), press("n", { altKey: true })].map(nameOfPress)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("Ctrl and ⌘ are the same", () => {
  expect(nameOfPress(press("k", { ctrlKey: true }))).toBe("mod k");
  expect(nameOfPress(press("K", { metaKey: true }))).toBe("mod k");
  expect([isSingleLetter("mod k"), isSingleLetter("n"), isSingleLetter("g p")]).toEqual([false, true, true]);
});

test("on an Arabic keyboard the letter is the one that stands at the same place", () => {
  expect(nameOfPress(press("ن", { code: "KeyK", ctrlKey: true }))).toBe("mod k");
});

test("g waits for what follows it; anything else forgets it", () => {
  const known = new Set(["g p", "n"]);
  expect(readPresses(["g"], known)).toEqual({ named: null, waits: true });
  expect(readPresses(["g", "p"], known)).toEqual({ named: "g p", waits: false });
  expect(readPresses(["g", "n"], known)).toEqual({ named: null, waits: false });
  expect(readPresses(["n"], known)).toEqual({ named: "n", waits: false });
});
