// Everybody sees the ways that they may go, and finds them by the beginnings of their words.
import { type Acting, noLimits, type Role } from "@convivio/core";
import { describe, expect, test } from "vitest";
import { findKind, placeOf, shownKinds } from "../kinds.ts";
import { en } from "../messages/shell/en.ts";
import { fittingOffers, offersFor } from "../palette/offers.ts";
import { destinationsFor } from "./destinations.ts";

const as = (role: Role): Acting => ({ actor: { kind: "person", id: "1", name: "A" }, role, limits: noLimits });
const ways = (role: Role) => destinationsFor(as(role)).map(({ to }) => to.replace(/^\/desk\/?/, ""));

test("a contributor is shown the kinds they can begin, a curator their work too, an administrator all", () => {
  expect(ways("contributor")).toContain("practices");
  for (const closed of ["themes", "questions", "reports", "imports", "audit", "accounts", "settings"]) {
    expect(ways("contributor")).not.toContain(closed);
  }
  expect(ways("curator")).toEqual(
    expect.arrayContaining(["themes", "questions", "reports", "imports", "sources", "audit"]),
  );
  expect(ways("curator")).not.toContain("accounts");
  expect(ways("administrator")).toEqual(expect.arrayContaining(["accounts", "mails", "settings"]));
});

test("no two ways have the same letter or the same address", () => {
  const all = destinationsFor(as("administrator"));
  const letters = all.flatMap(({ letter }) => letter ?? []);
  expect(new Set(letters).size).toBe(letters.length);
  expect(new Set(all.map(({ to }) => to)).size).toBe(all.length);
});

test("each kind has a place in addresses that leads back to it", () => {
  for (const kind of shownKinds) expect(findKind(placeOf(kind))).toBe(kind);
  expect(findKind("accounts")).toBeNull();
});

describe("the search of everything", () => {
  const say = (key: string) => (en as Record<string, unknown>)[key] as string;
  const offers = offersFor(as("curator"), say as never);
  const found = (text: string) => fittingOffers(offers, text).map(({ name }) => name);

  test("finds a screen and a beginning by the first letters of their words", () => {
    expect(found("prac")).toEqual(["Practices", "New Practice"]);
    expect(found("new pr")).toEqual(["New Practice"]);
    expect(found("PRÄC")).toEqual(["Practices", "New Practice"]);
    expect(found("xyz")).toEqual([]);
  });

  test("offers everything before anything is typed", () => {
    expect(found("")).toHaveLength(offers.length);
  });
});
