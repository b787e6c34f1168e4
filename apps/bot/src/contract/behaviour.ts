// A behaviour that every platform shows alike, or does not for a reason that is written here.
import type { ChatPlatform } from "@convivio/core";
import type { MemberDriver } from "./driver.ts";

export type Behaviour = {
  /** The promise, as one reads it in the table. */
  name: string;
  /** Why a platform does not show it. */
  exceptions?: Partial<Record<ChatPlatform, string>>;
  holds(driver: MemberDriver): Promise<void>;
};

export type Verdict = "holds" | "fails" | { exception: string };

/** The table "behaviour × platform", with the exceptions and their reasons below it. */
export function renderTable(
  behaviours: readonly Behaviour[],
  platforms: readonly ChatPlatform[],
  verdictOf: (behaviour: Behaviour, platform: ChatPlatform) => Verdict,
): string {
  const width = Math.max(...behaviours.map(({ name }) => name.length));
  const notes: string[] = [];
  const cell = (verdict: Verdict) => {
    if (typeof verdict === "string") return verdict;
    notes.push(verdict.exception);
    return `no (${notes.length})`;
  };
  const rows = behaviours.map((behaviour) => {
    const cells = platforms.map((platform) => cell(verdictOf(behaviour, platform)).padEnd(8));
    return `${behaviour.name.padEnd(width)}  ${cells.join("  ")}`;
  });
  const head = `${"behaviour".padEnd(width)}  ${platforms.map((platform) => platform.padEnd(8)).join("  ")}`;
  return [head, ...rows, ...notes.map((note, index) => `(${index + 1}) ${note}`)].join("\n");
}
