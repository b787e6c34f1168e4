// The figures of a run, as they are printed.
import type { ChatPlatform } from "@convivio/core";
import type { Verdict } from "./judge-requests.ts";
import type { Story } from "./ledger.ts";

const platforms: readonly ChatPlatform[] = ["slack", "discord"];

/** One line for each name, with a number for each platform and their sum. */
export function renderCounts(title: string, rows: readonly (readonly [name: string, ...counts: number[]])[]): string {
  const width = Math.max(title.length, ...rows.map(([name]) => name.length)) + 2;
  const columns = [...platforms, "both"];
  const head = title.padEnd(width) + columns.map((name) => name.padStart(9)).join("");
  const lines = rows.map(([name, ...counts]) => {
    const sum = counts.reduce((total, count) => total + count, 0);
    return name.padEnd(width) + [...counts, sum].map((count) => String(count).padStart(9)).join("");
  });
  return [head, ...lines, ""].join("\n");
}

export function renderRequests(verdicts: ReadonlyMap<Verdict, readonly Story[]>): string {
  const all = [...verdicts.values()].flat();
  const count = (stories: readonly Story[]) =>
    platforms.map((name) => stories.filter(({ platform }) => platform === name).length);
  const lines: [string, Verdict][] = [
    ["  answered", "answered"],
    ["  told that it is not available now", "error"],
    ["  told that it was interrupted", "interrupted"],
    ["  refused by the platform on every way", "refused on every way"],
    ["  left unknown by the platform", "left unknown"],
    ["  cut off: its reader died at once", "cut off"],
    ["  its bot and the api away at once", "double failure"],
    ["  not acknowledged: the platform said so", "not acknowledged"],
    ["  LOST in silence", "lost"],
    ["  answered TWICE", "twice"],
  ];
  const delivered = platforms.map((name) =>
    all.filter(({ platform }) => platform === name).reduce((sum, { deliveries }) => sum + deliveries, 0),
  );
  return renderCounts("requests", [
    ["requests", ...count(all)],
    ["delivered to a bot, copies counted", ...delivered],
    ...lines.map(([name, verdict]): [string, ...number[]] => [name, ...count(verdicts.get(verdict) ?? [])]),
  ]);
}

/** From the request to what the member sees first. */
export function renderTimes(stories: readonly Story[]): string {
  const rows = platforms.map((name) => {
    const times = stories
      .filter(({ platform, seen }) => platform === name && seen.length > 0)
      .map(({ seen, begunAt }) => (seen[0]?.at ?? 0) - begunAt)
      .toSorted((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return `${name}: ${[0.5, 0.9, 0.99].map((share) => `p${share * 100} ${at(share)}`).join(", ")}, longest ${times.at(-1) ?? 0}`;
  });
  return `Time to what is seen first, in ms: ${rows.join(" · ")}\n`;
}

export function renderWrites(writes: readonly { name: string; confirmed: number; kept: number }[]): string {
  const said = writes.map(({ name, confirmed, kept }) => `${name} ${confirmed}/${kept}`).join(", ");
  return `Told to members as done / kept in the end: ${said}\n`;
}

export function renderList(title: string, counts: Iterable<readonly [string, number]>): string {
  const said = [...counts].map(([name, count]) => `${name} ${count}`).join(", ");
  return `${title}: ${said === "" ? "none" : said}\n`;
}
