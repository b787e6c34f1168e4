// The opaque text that a button of a workspace's settings carries: what is decided by it. Which workspace, the press itself says.
import { Language } from "@convivio/core";

/** What one press decides; `here` is the channel in which it is pressed. */
export type WorkspaceAction =
  | { setting: "show" }
  | { setting: "language"; language: Language | null }
  | { setting: "digests"; channel: "here" | null }
  | { setting: "answers"; isPublic: boolean }
  | { setting: "follow"; whoMayFollow: "managers" | "everybody" };

export function workspaceActionId(action: WorkspaceAction): string {
  switch (action.setting) {
    case "show":
      return "w1:show";
    case "language":
      return `w1:language:${action.language ?? "none"}`;
    case "digests":
      return `w1:digests:${action.channel ?? "none"}`;
    case "answers":
      return `w1:answers:${action.isPublic ? "public" : "private"}`;
    case "follow":
      return `w1:follow:${action.whoMayFollow}`;
  }
}

const all: readonly WorkspaceAction[] = [
  { setting: "show" },
  ...[...Language.options, null].map((language) => ({ setting: "language", language }) as const),
  ...(["here", null] as const).map((channel) => ({ setting: "digests", channel }) as const),
  ...[true, false].map((isPublic) => ({ setting: "answers", isPublic }) as const),
  ...(["managers", "everybody"] as const).map((whoMayFollow) => ({ setting: "follow", whoMayFollow }) as const),
];
const byId = new Map(all.map((action) => [workspaceActionId(action), action]));

/** Null for any text that `workspaceActionId` did not make. */
export function parseWorkspaceActionId(text: string): WorkspaceAction | null {
  return byId.get(text) ?? null;
}
