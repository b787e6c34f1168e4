// Comparing and merging snapshots: nothing that says something is ever lost.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareSnapshots, mergeSnapshots } from "./compare.ts";
import { fieldsOf } from "./fields/fields.ts";
import type { Snapshot } from "./snapshot.ts";

const text = fc.option(fc.constantFrom("", " ", "one", "two", "three"), { nil: null });
const Draft: fc.Arbitrary<Snapshot> = fc.record(
  {
    title: text,
    summary: text,
    purpose: text,
    cities: fc.option(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }), { nil: null }),
    organisations: fc.array(
      fc.record({ organisation: fc.integer({ min: 1, max: 3 }), role: fc.constantFrom("lead", null) }),
    ),
    mixedResults: fc.option(fc.boolean(), { nil: null }),
  },
  { requiredKeys: [] },
);

const names = (kind: "practice", before: Snapshot, after: Snapshot) =>
  compareSnapshots(kind, before, after).map(({ field }) => field.name);

describe("comparing", () => {
  test("tells each field that differs, in the order of the story, and nothing that only looks different", () => {
    const before = { summary: "Then", title: "One", pitch: "", cities: [1], organisations: [] };
    const after = { title: "Two", pitch: null, summary: "Now", cities: [1, 2] };
    expect(names("practice", before, after)).toEqual(["title", "summary", "cities"]);
  });

  test("a snapshot does not differ from itself, and differs from another both ways alike", () => {
    fc.assert(
      fc.property(Draft, Draft, (one, other) => {
        expect(names("practice", one, one)).toEqual([]);
        expect(names("practice", one, other)).toEqual(names("practice", other, one));
      }),
    );
  });
});

describe("merging", () => {
  test("each side's own changes are kept, and what both changed is left to choose", () => {
    const base = { title: "Door", summary: "A door.", purpose: "To enter." };
    const mine = { ...base, title: "Gate", purpose: "To go in." };
    const theirs = { ...base, title: "Portal", summary: "A way in." };
    const { merged, conflicts } = mergeSnapshots("practice", { base, mine, theirs });
    expect(merged).toMatchObject({ title: "Gate", summary: "A way in.", purpose: "To go in." });
    expect(conflicts).toEqual([expect.objectContaining({ base: "Door", mine: "Gate", theirs: "Portal" })]);
  });

  test("no word is lost: every field of either side stands in the merged snapshot or in a conflict", () => {
    fc.assert(
      fc.property(Draft, Draft, Draft, (base, mine, theirs) => {
        const { merged, conflicts } = mergeSnapshots("practice", { base, mine, theirs });
        const open = new Set(conflicts.map(({ field }) => field.name));
        for (const { name } of fieldsOf("practice")) {
          const changed = (side: Snapshot) => names("practice", base, side).includes(name);
          const kept = (side: Snapshot) => !names("practice", merged, side).includes(name);
          if (changed(mine)) expect(kept(mine)).toBe(true);
          if (changed(theirs)) expect(kept(theirs) || open.has(name)).toBe(true);
          if (open.has(name)) expect(changed(mine) && changed(theirs)).toBe(true);
        }
      }),
    );
  });

  test("whoever changed nothing gets the other's version, and nothing to choose", () => {
    fc.assert(
      fc.property(Draft, Draft, (base, theirs) => {
        const { merged, conflicts } = mergeSnapshots("practice", { base, mine: base, theirs });
        expect([names("practice", merged, theirs), conflicts]).toEqual([[], []]);
      }),
    );
  });
});
