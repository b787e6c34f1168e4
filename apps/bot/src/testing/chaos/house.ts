// The processes under chaos: the real api over a database that stays, and two real bots; each killed and started again.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Kept, keepRunning, untilHealthy } from "../bench-processes.ts";
import { applicationId, discordToken } from "../discord-platform.ts";
import { freePort } from "../loopback.ts";
import { slackSecret, slackToken } from "../slack-platform.ts";

/** In the order of how soon each is back. */
export const victims = ["bot A", "bot B", "api"] as const;
export type Victim = (typeof victims)[number];
export type BotName = Exclude<Victim, "api">;

/** Who has just come back has to reach the others again. */
const restedMs = 5000;

/** From when until when it was not there, in the ledger's time; the database for the moment in which its connections were cut. */
export type Absence = { victim: Victim | "database"; from: number; until: number };

/** The others are what keeps: without api or database nothing can be. */
export function isBot(victim: Absence["victim"]): victim is BotName {
  return victim !== "api" && victim !== "database";
}

export type House = {
  absences: readonly Absence[];
  /** Who ended without being killed. */
  crashes: readonly Victim[];
  bots: readonly { name: BotName; url: string }[];
  /** kill -9; it comes back after so long. False where it is not there to be killed, or where another is away already. */
  kill(victim: Victim, how: { downMs: number; isAlone: boolean }): boolean;
  hasKilledEach(): boolean;
  /** The api's connections to its database are cut at this moment. */
  noteCut(): void;
  /** All are there, and none has anything in hand. */
  isIdle(): Promise<boolean>;
  untilHealthy(): Promise<void>;
  stop(): Promise<void>;
};

type Options = {
  apiPort: number;
  databaseUrl: string;
  botKey: string;
  slackUrl: string;
  discordUrl: string;
  /** Where their logs go; null for nowhere. */
  logs: string | null;
  now: () => number;
};

function built(app: "api" | "bot"): string {
  const program = path.join(import.meta.dirname, `../../../../../apps/${app}/dist/main.js`);
  if (!existsSync(program)) throw new Error(`${program} is not there: build it first (pnpm build).`);
  return program;
}

export async function openHouse(options: Options): Promise<House> {
  const { apiPort, databaseUrl, botKey, slackUrl, discordUrl, logs, now } = options;
  const folder = mkdtempSync(path.join(tmpdir(), "convivio-chaos-"));
  const url = `http://127.0.0.1:${apiPort}`;
  const shared = {
    CONVIVIO_DATA_DIR: folder,
    CONVIVIO_BOT_KEY: botKey,
    CONVIVIO_URL: url,
    HOST: "127.0.0.1",
    LOG_LEVEL: logs === null ? "silent" : "info",
  };
  const absences: Absence[] = [];
  const crashes: Victim[] = [];
  /** Killed, and not known to be gone yet. */
  const dying = new Set<Victim>();
  const kept = new Map<Victim, Kept>();
  const keep = (victim: Victim, file: string, variables: Record<string, string>) => {
    let absence: Absence | null = null;
    const running = keepRunning(file, variables, {
      log: logs === null ? null : path.join(logs, `${victim.replace(" ", "-")}.log`),
      onGone(isOwn) {
        absence = { victim, from: now(), until: Number.POSITIVE_INFINITY };
        absences.push(absence);
        dying.delete(victim);
        if (isOwn) crashes.push(victim);
      },
      onReady() {
        if (absence !== null) absence.until = now();
      },
    });
    kept.set(victim, running);
  };
  keep("api", built("api"), { ...shared, PORT: String(apiPort), DATABASE_URL: databaseUrl });
  await kept.get("api")?.ready;
  const bots: { name: BotName; url: string }[] = [];
  for (const name of ["bot A", "bot B"] as const) {
    const port = await freePort();
    bots.push({ name, url: `http://127.0.0.1:${port}` });
    const variables = {
      ...shared,
      BOT_PORT: String(port),
      CONVIVIO_API_URL: url,
      SLACK_BOT_TOKEN: slackToken,
      SLACK_SIGNING_SECRET: slackSecret,
      SLACK_APP_TOKEN: "",
      SLACK_API_URL: slackUrl,
      DISCORD_TOKEN: discordToken,
      DISCORD_APPLICATION_ID: applicationId,
      DISCORD_API_URL: discordUrl,
    };
    keep(name, built("bot"), variables);
  }
  await Promise.all([...kept.values()].map(({ ready }) => ready));

  const addresses = [url, ...bots.map((bot) => bot.url)];
  return {
    ...{ bots, absences, crashes },
    kill(victim, { downMs, isAlone }) {
      const away = absences.filter((one) => one.victim !== "database" && one.until > now() - restedMs);
      if (dying.has(victim) || (isAlone && dying.size > 0)) return false;
      if (away.some((one) => isAlone || (one.victim === victim && one.until > now()))) return false;
      const process = kept.get(victim);
      process?.downFor(downMs);
      const isKilled = process?.child().kill("SIGKILL") ?? false;
      if (isKilled) dying.add(victim);
      return isKilled;
    },
    hasKilledEach: () => victims.every((one) => absences.some(({ victim }) => victim === one)),
    noteCut: () => void absences.push({ victim: "database", from: now(), until: now() }),
    async isIdle() {
      const states = await Promise.all(bots.map((bot) => fetch(`${bot.url}/healthz`).then((said) => said.json())));
      return states.every((state) => (state as { inFlight: number }).inFlight === 0);
    },
    async untilHealthy() {
      for (const address of addresses) await untilHealthy(address);
    },
    async stop() {
      await Promise.all(bots.map(({ name }) => kept.get(name)?.stop()));
      await kept.get("api")?.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
