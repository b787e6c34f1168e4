// Whatever is slow or fails on the way, of all bots one uses a refresh token, once; and what Slack gave last is what is kept.
import type { InstallationTokens } from "@convivio/core";
import { expect, it } from "vitest";
import { createInFlight } from "../../in-flight.ts";
import { createInstallations } from "../../installations/installations.ts";
import { buildInstallation, buildInstallations } from "../../testing/installations.ts";
import { buildLog } from "../../testing/log-lines.ts";
import { pause } from "../../testing/loopback.ts";
import { createRefresh } from "./refresh.ts";
import { createTokens } from "./tokens.ts";

const at = { platform: "slack", workspace: "T1" } as const;

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}

/** A Slack that gives tokens for a refresh token once, and an API that is slow and sometimes away. */
function buildWorkspace(random: () => number) {
  const given: InstallationTokens[] = [{ access: "a0", refresh: "r0", expiresAt: "2026-11-29T10:00:00.000Z" }];
  const refused: string[] = [];
  const catalogue = buildInstallations();
  catalogue.installed.set("slack:T1", buildInstallation(at, { tokens: given[0] as InstallationTokens }));
  const troubled =
    <Input, Output>(call: (input: Input) => Promise<Output>) =>
    async (input: Input): Promise<Output> => {
      await pause(random() * 8);
      if (random() < 0.1) throw new Error("away");
      const answer = await call(input);
      // It was done, and the word of it is lost.
      if (random() < 0.1) throw new Error("away");
      return answer;
    };
  const { installations, leases } = catalogue;
  installations.refresh.mutate = troubled(installations.refresh.mutate);
  leases.hold.mutate = troubled(leases.hold.mutate);
  leases.release.mutate = troubled(leases.release.mutate);
  installations.find.query = troubled(installations.find.query);
  async function exchange(refreshToken: string): Promise<InstallationTokens> {
    await pause(random() * 8);
    if (given.at(-1)?.refresh !== refreshToken) {
      refused.push(refreshToken);
      throw new Error("invalid_refresh_token");
    }
    const number = given.length;
    given.push({ access: `a${number}`, refresh: `r${number}`, expiresAt: "2026-11-30T10:00:00.000Z" });
    return given[number] as InstallationTokens;
  }
  return { catalogue, exchange, given, refused };
}

async function play(seed: number) {
  const random = seeded(seed);
  const { catalogue, exchange, given, refused } = buildWorkspace(random);
  const inFlight = createInFlight();
  const { log } = buildLog();
  const began = performance.now();
  const now = () => Date.parse("2026-11-29T12:00:00.000Z") + (performance.now() - began) * 1000;
  const bots = [1, 2, 3].map(() => {
    const installations = createInstallations({ catalogue, log, now });
    const refresh = createRefresh({ catalogue, installations, inFlight, log, exchange });
    return createTokens({ installations, log, now, refresh });
  });
  const ask = async (bot: (typeof bots)[number]) => {
    for (let attempt = 0; attempt < 40; attempt += 1) {
      const token = await bot.find("T1").catch(() => null);
      if (token !== null) return token;
      await pause(10 + random() * 20);
    }
    return null;
  };
  const found = await Promise.all(bots.flatMap((bot) => [ask(bot), ask(bot)]));
  await inFlight.drain(5000);
  return { seed, found: [...new Set(found)], given: given.length, refused, kept: catalogue.installed.get("slack:T1") };
}

it("in eight troubled workspaces, three bots use each refresh token once", async () => {
  const seeds = Array.from({ length: 8 }, (_, at) => at + 1);
  for (const { seed, found, given, refused, kept } of await Promise.all(seeds.map(play))) {
    expect({ seed, found, given, refused }).toEqual({ seed, found: ["a1"], given: 2, refused: [] });
    expect({ seed, kept: kept?.tokens?.refresh, version: kept?.version }).toEqual({ seed, kept: "r1", version: 2 });
  }
});
