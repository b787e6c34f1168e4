// What an address asks of the api, which columns there are room for, and where the keys lead.
import { describe, expect, test } from "vitest";
import { askedBy, exportAddress, hasPart, isNarrowed, orderOf, widening } from "./asked.ts";
import { addressOfColumns, chosenColumns, columnsOf, fittingColumns } from "./columns.ts";
import { type Extent, type Press, placeAfter } from "./grid-keys.ts";

describe("an address", () => {
  test("asks for what narrows it, in the words of the api", () => {
    const asked = askedBy("practice", { text: "turin", published: false, missing: true, country: 7 }, "it");
    expect(asked).toEqual({
      kind: "practice",
      language: "it",
      sort: "updated",
      order: "descending",
      text: "turin",
      isPublished: false,
      isMissing: true,
      country: 7,
    });
  });

  test("leads to the same list as a file", () => {
    const asked = askedBy(
      "practice",
      { state: ["draft", "in-review"], published: false, waits: "own", sort: "title" },
      "it",
    );
    expect(exportAddress(asked, "csv")).toBe(
      "/desk/exports/practice.csv?sort=title&order=ascending&state=draft&state=in-review&isPublished=false&waits=own",
    );
  });

  test("sorts names and states from the first, and everything else from the newest or the most", () => {
    expect(orderOf({ sort: "title" }).order).toBe("ascending");
    expect(orderOf({ sort: "missing" }).order).toBe("descending");
    expect(orderOf({ sort: "state" }).order).toBe("ascending");
    expect(orderOf({ sort: "title", order: "descending" }).order).toBe("descending");
  });

  test("is widened without losing its order and its columns", () => {
    const search = { text: "a", state: ["draft" as const], sort: "title" as const, columns: "state" };
    expect(isNarrowed(search)).toBe(true);
    expect(isNarrowed({ ...search, ...widening })).toBe(false);
    expect({ ...search, ...widening }).toMatchObject({ sort: "title", columns: "state" });
  });

  test("offers only filters by which records of the kind differ", () => {
    expect(["practice", "resource", "person"].map((kind) => hasPart(kind as "practice", "theme"))).toEqual([
      true,
      true,
      false,
    ]);
    expect(["practice", "city", "theme"].map((kind) => hasPart(kind as "practice", "country"))).toEqual([
      true,
      true,
      false,
    ]);
    expect([hasPart("practice", "freshness"), hasPart("event", "freshness")]).toEqual([true, false]);
  });
});

describe("the columns", () => {
  const ids = (columns: readonly { id: string }[]) => columns.map(({ id }) => id);

  test("always have the name, and freshness only where something grows stale", () => {
    expect(ids(chosenColumns("event", "created"))).toEqual(["title", "created"]);
    expect(ids(columnsOf("event"))).not.toContain("freshness");
    expect(ids(chosenColumns("practice", "nonsense"))).toEqual(["title"]);
  });

  test("stand in the address only where they are not the usual ones", () => {
    expect(addressOfColumns(["title", "state", "missing", "freshness", "assignee", "updated"])).toBeUndefined();
    expect(addressOfColumns(["languages"])).toBe("languages");
    expect(ids(chosenColumns("practice", addressOfColumns([])))).toEqual(["title"]);
  });

  test("are left out from the least needed where there is no room, and never the name", () => {
    const all = columnsOf("practice");
    expect(ids(fittingColumns(all, 10))).toEqual(["title"]);
    expect(ids(fittingColumns(all, 40))).toEqual(["title", "state", "updated"]);
    expect(fittingColumns(all, 200)).toHaveLength(all.length);
  });
});

describe("a key leads", () => {
  const extent: Extent = { rows: 100, columns: 4, page: 10 };
  const press = (key: string, held: Partial<Press> = {}): Press => ({
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...held,
  });
  const after = (key: string, row: number, column: number, held: Partial<Press> = {}, isRightToLeft = false) =>
    placeAfter(press(key, held), { row, column }, extent, isRightToLeft);

  test("to the next cell, and never off the grid", () => {
    expect(after("ArrowDown", 5, 1)).toEqual({ row: 6, column: 1 });
    expect(after("ArrowDown", 99, 1)).toEqual({ row: 99, column: 1 });
    expect(after("ArrowUp", 0, 1)).toEqual({ row: -1, column: 1 });
    expect(after("ArrowUp", -1, 1)).toEqual({ row: -1, column: 1 });
    expect(after("ArrowRight", 5, 3)).toEqual({ row: 5, column: 3 });
  });

  test("the other way where one reads the other way", () => {
    expect(after("ArrowLeft", 5, 1, {}, true)).toEqual({ row: 5, column: 2 });
    expect(after("ArrowRight", 5, 1, {}, true)).toEqual({ row: 5, column: 0 });
  });

  test("by pages, to the ends of the row, to the ends of the list", () => {
    expect(after("PageDown", 95, 2)).toEqual({ row: 99, column: 2 });
    expect(after("PageUp", 5, 2)).toEqual({ row: 0, column: 2 });
    expect(after("Home", 5, 2)).toEqual({ row: 5, column: 0 });
    expect(after("End", 5, 2)).toEqual({ row: 5, column: 3 });
    expect(after("Home", 5, 2, { ctrlKey: true })).toEqual({ row: 0, column: 0 });
    expect(after("End", 5, 2, { metaKey: true })).toEqual({ row: 99, column: 3 });
  });

  test("nowhere, where the browser or the reader means something else", () => {
    expect([
      after("a", 5, 1),
      after("ArrowDown", 5, 1, { altKey: true }),
      after("Home", 5, 1, { shiftKey: true }),
    ]).toEqual([null, null, null]);
  });
});
