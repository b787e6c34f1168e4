// A row is changed after a moment, while others are written to, moved and taken away.
import { expect, test } from "vitest";
import { changeRow } from "./row.ts";

const rows = [
  { organisation: null, role: "lead" },
  { organisation: 7, role: "partner" },
];
const [one, other] = rows;
const late = (now: object[]) => changeRow(now as never, { rows, at: 0, part: { organisation: 9 } });

test("what was written elsewhere meanwhile stays", () => {
  expect(
    late([
      { organisation: null, role: "lead" },
      { ...other, role: "funder" },
    ]),
  ).toEqual([
    { organisation: 9, role: "lead" },
    { organisation: 7, role: "funder" },
  ]);
});

test("what was written in the same row meanwhile stays", () => {
  expect(late([{ ...one, role: "host" }, { ...other }])[0]).toEqual({ organisation: 9, role: "host" });
});

test("a row that has moved is found where it is; one that was taken away stays away", () => {
  expect(late([other ?? {}, one ?? {}])).toEqual([other, { organisation: 9, role: "lead" }]);
  expect(late([other ?? {}])).toEqual([other]);
});
