// docs/privacy.md against the schema: every table is named once, and so is every column that says who somebody is.
import { describe, expect, it } from "vitest";
import { codeIn, codesIn, tableOf } from "./markdown.ts";
import { listFiles, read } from "./repository.ts";

type Snapshot = { tables: Record<string, { name: string; columns: Record<string, unknown> }> };

const [newest = ""] = listFiles("_snapshot.json").sort().reverse();
const schema = new Map(
  Object.values((JSON.parse(read(newest)) as Snapshot).tables).map(({ name, columns }) => [name, Object.keys(columns)]),
);

const text = read("docs/privacy.md");
const about = new Map(text.split(/^## /m).map((section) => [section.split("\n")[0], section]));
const rows = ["About members in Slack and Discord", "About people at the desk", "In the catalogue itself"].flatMap(
  (section) => tableOf(about.get(section) ?? "", "table", "what says who it is"),
);
const told = new Map(rows.map((row) => [codeIn(row.table) ?? "", codesIn(row["what says who it is"])]));
const nobody = codesIn(about.get("About nobody")?.trim().split("\n\n").at(-1));

/** A column that by its name points at a person or at where they are. */
const isPersonal = (column: string) =>
  /^(user|workspace|channel|actor|acting|identity|identifier|subject|recipient|email|user_agent|account_id|assignee_id)$|_by$|^posted_/.test(
    column,
  ) && !/^(checked_by|followed_by)/.test(column);

describe("privacy.md", () => {
  it("was compared with a schema that has tables", () => expect(schema.size).toBeGreaterThan(40));

  it("names every table once, and no other", () => {
    expect([...told.keys(), ...nobody].sort()).toEqual([...schema.keys()].sort());
  });

  it("names only columns that there are", () => {
    const wrong = [...told].flatMap(([table, columns]) =>
      columns.filter((column) => !schema.get(table)?.includes(column)).map((column) => `${table}.${column}`),
    );
    expect(wrong).toEqual([]);
  });

  it("names every column that says who somebody is", () => {
    const missing = [...schema].flatMap(([table, columns]) =>
      columns
        .filter((column) => isPersonal(column) && !told.get(table)?.includes(column))
        .map((one) => `${table}.${one}`),
    );
    expect(missing).toEqual([]);
  });
});
