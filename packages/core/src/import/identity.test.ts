// When two drafts are about the same thing.
import { describe, expect, test } from "vitest";
import type { Snapshot } from "../snapshot.ts";
import { identityOf, isSameThing } from "./identity.ts";

describe("the same thing twice", () => {
  const practice = { title: "Casa dei Bambini", cities: [2, 1], sources: [{ url: "https://www.Example.org/a/" }] };
  const same = (other: Snapshot) => {
    const [one, two] = [identityOf("practice", practice), identityOf("practice", other)];
    return one !== null && two !== null && one.key === two.key && isSameThing(one, two);
  };

  test.each([
    ["in other case, with other punctuation", { ...practice, title: "  CASA, dei bambini! " }],
    ["with cities in another order", { ...practice, cities: [1, 2] }],
    ["with its address written otherwise", { ...practice, sources: [{ url: "http://example.org/a#top" }] }],
    ["without an address", { title: practice.title, cities: [1, 2] }],
  ])("is known %s", (_, other) => expect(same(other)).toBe(true));

  test.each([
    ["another title", { ...practice, title: "Casa dei Nonni" }],
    ["another city", { ...practice, cities: [1] }],
    ["another address", { ...practice, sources: [{ url: "https://example.org/b" }] }],
  ])("is not: %s", (_, other) => expect(same(other)).toBe(false));

  test("titles of other scripts are told apart", () => {
    const key = (title: string) => identityOf("person", { name: title })?.key;
    expect(key("محمد")).not.toBe(key("أحمد"));
    expect(identityOf("person", { name: " " })).toBeNull();
  });
});
