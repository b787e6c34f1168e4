// The way of a record: from each state only what makes sense there, and never a way out of the catalogue but the archive.
import { expect, test } from "vitest";
import type { RecordState } from "./record.ts";
import { acts, isPossible, stateAfter } from "./workflow.ts";

const possible = (state: RecordState, isPublished: boolean) =>
  acts.filter((act) => isPossible(act, { state, isPublished }));

test("from each state only what makes sense there is possible", () => {
  expect(possible("draft", false)).toEqual(["save", "submit", "publish", "archive"]);
  expect(possible("draft", true)).toEqual(["save", "submit", "publish", "discard", "archive"]);
  expect(possible("in-review", false)).toEqual(["save", "withdraw", "ask-changes", "publish", "archive"]);
  expect(possible("changes-asked", false)).toEqual(["save", "submit", "publish", "archive"]);
  expect(possible("published", true)).toEqual(["save", "archive"]);
  expect(possible("archived", false)).toEqual(["restore"]);
});

test("saving a published record makes a draft beside it, and leaves a review where it is", () => {
  expect(stateAfter("save", "published")).toBe("draft");
  expect(stateAfter("save", "in-review")).toBe("in-review");
  expect(stateAfter("save", "changes-asked")).toBe("changes-asked");
});
