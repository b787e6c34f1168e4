// A bot as a process of its own, which a test can kill: its leases are the test's, asked for over the channel to its parent.
import { startBot } from "../bot.ts";
import type { GatewayTiming } from "../discord/gateway/timing.ts";
import { readEnv } from "../env.ts";
import { buildCatalogue } from "./catalogue.ts";
import { buildLog } from "./log-lines.ts";

type Told = { number: number; value: unknown };

let asked = 0;
const ask = (what: string) => (input: unknown) =>
  new Promise<never>((resolve) => {
    asked += 1;
    const number = asked;
    const hear = (told: Told) => {
      if (told.number !== number) return;
      process.off("message", hear);
      resolve(told.value as never);
    };
    process.on("message", hear);
    process.send?.({ number, what, input });
  });

const leases = {
  ...{ hold: { mutate: ask("hold") }, release: { mutate: ask("release") }, list: { query: ask("list") } },
};
const gatewayTiming = JSON.parse(process.env.GATEWAY_TIMING ?? "{}") as Partial<GatewayTiming>;
const catalogue = Object.assign(buildCatalogue(), { leases });
const { log } = buildLog();
const bot = await startBot({ env: readEnv(), catalogue, log, gatewayTiming });
process.send?.({ ready: bot.platforms().discord });
process.once("disconnect", () => process.exit(0));
