// What was written and could not be sent is kept for a quarter of an hour, for its author alone.
import { expect, it } from "vitest";
import { createDrafts, type Draft } from "./drafts.ts";

const member = { platform: "slack", workspace: "T1", user: "U1" } as const;
const draft: Draft = {
  member,
  kind: { form: "suggest", message: null },
  values: { title: "Flats" },
  message: null,
  identity: "slack:V1",
};

it("is found by its id for fifteen minutes, and by nobody else", () => {
  let now = 0;
  const drafts = createDrafts(() => now);
  const id = drafts.keep(draft);
  expect(id).toMatch(/^[\w-]{22}$/);
  expect(drafts.find(id, { ...member, user: "U2" })).toBeNull();
  now = 15 * 60_000 - 1;
  expect(drafts.find(id, member)).toEqual(draft);
  now += 1;
  expect(drafts.find(id, member)).toBeNull();
});

it("has the identity under which the same was sent before; once changed, it is another", () => {
  const drafts = createDrafts(Date.now);
  drafts.keep(draft);
  expect(drafts.identityOf({ ...draft, identity: "slack:V2" })).toBe("slack:V1");
  expect(drafts.identityOf({ ...draft, identity: "slack:V2", values: { title: "Flat" } })).toBe("slack:V2");
  expect(drafts.identityOf({ ...draft, identity: "slack:V2", member: { ...member, user: "U2" } })).toBe("slack:V2");
});

it("is kept of a bounded number", () => {
  const drafts = createDrafts(Date.now);
  const first = drafts.keep(draft);
  for (let at = 0; at < 1000; at += 1) drafts.keep(draft);
  expect(drafts.find(first, member)).toBeNull();
});

it("is forgotten with its author, and others' are not", () => {
  const drafts = createDrafts(Date.now);
  const other = { ...member, user: "U2" };
  const [own, others] = [drafts.keep(draft), drafts.keep({ ...draft, member: other })];
  drafts.forget(member);
  expect(drafts.find(own, member)).toBeNull();
  expect(drafts.find(others, other)).not.toBeNull();
});
