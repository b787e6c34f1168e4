// Who may do what with the rest of the desk: questions, imports and exports, the check of sources, the audit log, the settings.
import type { Acting } from "../acting.ts";

export const deskActions = [
  /** Names of colleagues, to whom a record can be given. */
  "see-colleagues",
  "see-questions",
  "decide-questions",
  "import",
  "undo-any-import",
  "export",
  "see-reports",
  "close-reports",
  "see-sources",
  "check-sources",
  "see-audit",
  "export-audit",
  "change-settings",
] as const;
export type DeskAction = (typeof deskActions)[number];

const forAdministrators: readonly DeskAction[] = ["undo-any-import", "export-audit", "change-settings"];

export function mayDesk({ role }: Acting, action: DeskAction): boolean {
  if (role === "administrator") return true;
  return role === "curator" && !forAdministrators.includes(action);
}
