// The opaque text that a button of a member's settings carries: what is chosen, or that their app decides again.
import { Language } from "@convivio/core";

export type SettingsAction =
  | { setting: "language"; language: Language | null }
  /** Only taken back by a button: there are too many to choose from. */
  | { setting: "time-zone" };

export function settingsActionId(action: SettingsAction): string {
  return action.setting === "time-zone" ? "m1:time-zone:app" : `m1:language:${action.language ?? "app"}`;
}

/** Null for any text that `settingsActionId` did not make. */
export function parseSettingsActionId(text: string): SettingsAction | null {
  if (text === "m1:time-zone:app") return { setting: "time-zone" };
  const [, chosen] = /^m1:language:([a-z]{2,3})$/.exec(text) ?? [];
  if (chosen === "app") return { setting: "language", language: null };
  const language = Language.safeParse(chosen);
  return language.success ? { setting: "language", language: language.data } : null;
}
