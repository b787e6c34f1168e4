// A name that others read is kept whole and harmless.
import { Follows } from "@convivio/core";
import { expect, it } from "vitest";
import { plainName } from "./asker.ts";

it("is no longer than it may be, and never ends in half a character", () => {
  for (const name of ["Amina", `${"a".repeat(99)}👩‍👩‍👧‍👦`, "👍".repeat(90), "\uD83D alone", "nul\0l"]) {
    const plain = plainName(name);
    expect(Follows.shape.name.safeParse(plain).success, name).toBe(true);
    expect(plain?.isWellFormed()).toBe(true);
    expect(plain).not.toContain("\0");
  }
});

it("that is empty is none", () => {
  for (const name of [null, undefined, "", "  ", "\0"]) expect(plainName(name)).toBeNull();
});
