// The conversation of a review in order, and why somebody cannot publish.
import type { Actor, AuditEntry, CommentView, EditedRecord } from "@convivio/core";
import { describe, expect, test } from "vitest";
import { entriesOf } from "./entries.ts";
import { refusalOf } from "./refusal.ts";

const ada: Actor = { kind: "person", id: "a", name: "Ada" };
const ben: Actor = { kind: "person", id: "b", name: "Ben" };
const minute = (number: number) => new Date(Date.UTC(2026, 0, 1, 10, number)).toISOString();

function comment(at: number, actor: Actor, act: CommentView["act"], text: string): CommentView {
  return { id: at, language: null, revision: 1, at: minute(at), actor, act, text };
}
function step(at: number, actor: Actor, action: string, language: string | null = null): AuditEntry {
  return { id: at, at: minute(at), actor, action, record: null, revision: 1, language, detail: null };
}

describe("the conversation", () => {
  const told = (comments: CommentView[], steps: AuditEntry[], language: string | null = null) =>
    entriesOf(comments, steps, language).map(({ step: name, text }) => `${name}: ${text}`);

  test("holds what was said and the silent steps, oldest first", () => {
    const comments = [comment(2, ben, "ask-changes", "Shorter, please."), comment(4, ada, null, "Done.")];
    expect(told(comments, [step(5, ada, "submit"), step(1, ada, "submit")])).toEqual([
      "submit: null",
      "ask-changes: Shorter, please.",
      "null: Done.",
      "submit: null",
    ]);
  });

  test("tells a step with its word once, and a like step of somebody else too", () => {
    const comments = [comment(1, ada, "submit", "Ready.")];
    expect(told(comments, [step(2, ben, "submit"), step(1, ada, "submit")])).toEqual([
      "submit: Ready.",
      "submit: null",
    ]);
  });

  test("leaves out what was saved, and the steps of another line", () => {
    const steps = [step(3, ada, "publish", "it"), step(2, ada, "submit"), step(1, ada, "save")];
    expect(told([], steps)).toEqual(["submit: null"]);
    expect(told([], steps, "it")).toEqual(["publish: null"]);
  });

  test("keeps the order of what was done at one moment", () => {
    const steps = [
      { ...step(1, ada, "publish"), id: 2 },
      { ...step(1, ada, "create"), id: 1 },
    ];
    expect(told([], steps)).toEqual(["create: null", "publish: null"]);
  });
});

describe("publishing is refused", () => {
  const line = { state: "in-review", isPublished: false } as EditedRecord["line"];
  const refusal = (change: Partial<EditedRecord>) =>
    refusalOf({ publishRefusal: null, line, original: null, ...change });
  const beside = (isPublished: boolean) => ({ original: { isPublished } as EditedRecord["original"] });

  test("to nobody who may", () => expect([refusal({}), refusal(beside(true))]).toEqual([null, null]));

  test("by who asks, in the words of the policy", () =>
    expect(refusal({ publishRefusal: "four-eyes", ...beside(false) })).toBe("four-eyes"));

  test("where nothing is left to publish", () =>
    expect(refusal({ line: { ...line, state: "published" } })).toBe("state"));

  test("of a translation before its original", () => expect(refusal(beside(false))).toBe("original"));
});
