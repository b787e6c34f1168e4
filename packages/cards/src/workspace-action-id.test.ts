import { expect, test } from "vitest";
import { parseWorkspaceActionId, type WorkspaceAction, workspaceActionId } from "./workspace-action-id.ts";

test("what a button carries is read back", () => {
  const actions: WorkspaceAction[] = [
    { setting: "show" },
    { setting: "language", language: "ar" },
    { setting: "language", language: null },
    { setting: "digests", channel: "here" },
    { setting: "digests", channel: null },
    { setting: "answers", isPublic: true },
    { setting: "answers", isPublic: false },
    { setting: "follow", whoMayFollow: "everybody" },
    { setting: "follow", whoMayFollow: "managers" },
  ];
  for (const action of actions) expect(parseWorkspaceActionId(workspaceActionId(action))).toEqual(action);
});

test("nothing else is", () => {
  for (const text of [
    "",
    "w1:",
    "w1:language:tlh",
    "w1:digests:C0123",
    "w1:answers:true",
    "w1:follow:",
    "m1:language:it",
  ]) {
    expect(parseWorkspaceActionId(text), text).toBeNull();
  }
});
