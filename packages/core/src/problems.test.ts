// What keeps a record from being published is said as what it is: what is written wrongly is never called missing.
import { expect, test } from "vitest";
import { problemsOf } from "./problems.ts";
import type { RecordKind } from "./record.ts";
import type { Snapshot } from "./snapshot.ts";

test.each<[RecordKind, Snapshot, string, string]>([
  ["practice", { status: "finished" }, "status", "not-a-choice"],
  ["practice", { adoptedFrom: [{ practice: 1, how: "copied" }] }, "adoptedFrom.0.how", "not-a-choice"],
  ["practice", { organisations: [{ organisation: 1, role: null }] }, "organisations.0.role", "missing"],
  ["practice", { organisations: [{ organisation: null, role: "lead" }] }, "organisations.0.organisation", "missing"],
  ["practice", { title: " " }, "title", "missing"],
  ["practice", { title: "x".repeat(201) }, "title", "too-long"],
  ["practice", { start: "x" }, "start", "not-a-date"],
  ["practice", { checkedOn: "2011" }, "checkedOn", "not-a-date"],
  ["practice", { media: [{ url: "ftp://a.example", alternativeText: "x" }] }, "media.0.url", "not-an-address"],
  ["city", { population: 12.5 }, "population", "wrong"],
  ["city", { population: 0 }, "population", "out-of-range"],
  ["city", { latitude: 91 }, "latitude", "out-of-range"],
  ["event", { timeZone: "Mars" }, "timeZone", "wrong"],
])("of a %s with %j, %s is %s", (kind, snapshot, field, code) => {
  expect(problemsOf(kind, snapshot)).toContainEqual(expect.objectContaining({ field, code }));
});

test("what we make ourselves is never missing, whether it is left out or empty", () => {
  for (const snapshot of [{}, { uid: null }]) {
    expect(problemsOf("event", snapshot).map(({ field }) => field)).not.toContain("uid");
  }
});

test("a part that may be left out is not missing, as a field is not: a book has no web address", () => {
  const book = { sources: [{ title: "A book", publisher: "A press" }], participants: [{ person: 1, role: "speaker" }] };
  const fields = problemsOf("event", book).map(({ field }) => field);
  expect(fields.filter((field) => /^(sources|participants)/.test(field))).toEqual([]);
});
