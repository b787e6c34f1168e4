// Lets one process at a time start or stop the server of a folder, whatever happens to the others.
import { randomBytes } from "node:crypto";
import { linkSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { EmbeddedServerError } from "./error.ts";
import { type Places, readText } from "./places.ts";
import { findBirth } from "./processes.ts";

// Numbered tickets, and the highest one counts. It is never deleted, only marked as released or outlived by its holder;
// who comes next takes the next number. So nobody ever removes a lock that he judged stale a moment ago and that is
// another's by now, which is how plain lock files fail.
const ticketName = /^start-(\d+)\.lock$/;
const longestWaitMs = 180_000;

export async function withLock<T>(places: Places, onWait: () => void, work: () => Promise<T>): Promise<T> {
  const ticket = await takeTicket(places.folder, onWait);
  try {
    return await work();
  } finally {
    writeFileSync(ticket, "");
  }
}

async function takeTicket(folder: string, onWait: () => void): Promise<string> {
  const giveUpAt = Date.now() + longestWaitMs;
  let waited = false;
  for (;;) {
    const last = highestTicket(folder);
    if (!isHeld(folder, last)) {
      const mine = last + 1;
      if (write(folder, mine)) {
        if (highestTicket(folder) === mine) return prune(folder, mine);
        // Written from an old look at the folder: others are further on.
        rmSync(pathOf(folder, mine));
      }
      continue;
    }
    if (Date.now() > giveUpAt) throw busy(folder, last);
    if (!waited) onWait();
    waited = true;
    await delay(25);
  }
}

function pathOf(folder: string, ticket: number): string {
  return join(folder, `start-${ticket}.lock`);
}

function listTickets(folder: string): number[] {
  return readdirSync(folder)
    .flatMap((name) => ticketName.exec(name)?.[1] ?? [])
    .map(Number);
}

function highestTicket(folder: string): number {
  return Math.max(0, ...listTickets(folder));
}

function isHeld(folder: string, ticket: number): boolean {
  const [pid, birth] = (readText(pathOf(folder, ticket)) ?? "").split(" ");
  return Boolean(pid) && findBirth(Number(pid)) === birth;
}

/** Appears whole or not at all, and only if nobody has this number. */
function write(folder: string, ticket: number): boolean {
  const draft = join(folder, `lock-${randomBytes(6).toString("hex")}`);
  try {
    writeFileSync(draft, `${process.pid} ${findBirth(process.pid)}`, { flag: "wx" });
    linkSync(draft, pathOf(folder, ticket));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function prune(folder: string, mine: number): string {
  for (const ticket of listTickets(folder)) if (ticket < mine - 1) rmSync(pathOf(folder, ticket), { force: true });
  return pathOf(folder, mine);
}

function busy(folder: string, ticket: number): EmbeddedServerError {
  const holder = readText(pathOf(folder, ticket))?.split(" ")[0];
  return new EmbeddedServerError(
    "embedded-busy",
    `Another Convivio (process ${holder}) has been starting or stopping the database in ${folder} for minutes: stop it, then start again.`,
  );
}
