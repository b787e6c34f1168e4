// Several bots at a Discord of their own: who is at the gateway, who stands by, and what members see of it.
import { startBot } from "../bot.ts";
import type { GatewayTiming } from "../discord/gateway/timing.ts";
import { readEnv } from "../env.ts";
import { buildCatalogue } from "../testing/catalogue.ts";
import { applicationId, discordToken, startDiscordPlatform } from "../testing/discord-platform.ts";
import { buildLog } from "../testing/log-lines.ts";
import { freePort, until } from "../testing/loopback.ts";
import type { Gateways } from "./driver.ts";

/** As in life, only some twenty times as fast. */
const gatewayTiming: Partial<GatewayTiming> = {
  ...{ ttlMs: 500, everyMs: 80, callTimeoutMs: 200, graceMs: 200, yieldMs: 200, identifyEveryMs: 10 },
  ...{ stuckMs: 5000, retryMs: 30 },
};

export async function startGateways(silentMs = 60_000): Promise<Gateways> {
  const discord = await startDiscordPlatform({ heartbeatMs: silentMs / 5 });
  const catalogue = buildCatalogue();
  const { log, lines } = buildLog();
  const start = async () => {
    const env = readEnv({
      ...{ DISCORD_TOKEN: discordToken, DISCORD_APPLICATION_ID: applicationId, DISCORD_API_URL: discord.apiUrl },
      BOT_PORT: String(await freePort()),
    });
    const bot = await startBot({ env, catalogue, log, gatewayTiming: { ...gatewayTiming, silentMs }, deadlineMs: 400 });
    return { state: () => String(bot.platforms().discord), stop: () => bot.stop(200).then(() => {}) };
  };
  const first = await start();
  const [holder] = catalogue.leases.askers;
  const second = await start();
  const replies = () => discord.arrived.filter(({ way }) => way !== "deferral");
  return {
    first,
    second,
    lines,
    cutOffFirst() {
      catalogue.leases.before = async (asker) => {
        if (asker === holder) throw new Error("ECONNREFUSED");
      };
    },
    silence: () => discord.gateway.silence("connected"),
    async ask() {
      const before = replies().length;
      discord.command("practice", { text: "turin" });
      return JSON.stringify((await until("a reply", () => replies()[before])).body);
    },
    isHeldByFirst: () =>
      Object.entries(catalogue.leases.holders()).some(([name, by]) => /shard/.test(name) && by === holder),
    replyCount: () => replies().length,
    connectionCount: () => discord.gateway.shards().length,
    async close() {
      await Promise.all([first.stop(), second.stop()]);
      await discord.close();
    },
  };
}
