// `npm start`: installs, builds, starts everything, says where to look, and stops it all again.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build, install } from "./start/prepare.mjs";
import { fail, repository, say, sayReady } from "./start/say.mjs";
import { startService } from "./start/service.mjs";
import { takeTurn } from "./start/turn.mjs";

const oldestNode = 20;

async function main() {
  if (Number(process.versions.node.split(".")[0]) < oldestNode) {
    fail(
      `Convivio needs Node ${oldestNode} or newer; this is ${process.versions.node}. Install it from nodejs.org, then run npm start again.`,
    );
  }
  const leaveTurn = takeTurn();
  const services = [];
  let isStopping = false;
  const stop = async (code) => {
    if (isStopping) return;
    isStopping = true;
    clearInterval(watch);
    for (const service of services.reverse()) await service.stop();
    leaveTurn();
    process.exit(code);
  };
  process.on("SIGINT", () => stop(0));
  process.on("SIGTERM", () => stop(0));
  process.on("SIGHUP", () => stop(0));
  // npm does not always pass a signal on; when it is gone, so is whoever wanted this.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && stop(0), 500);

  await install(stop);
  await build(stop);
  const node = join(repository, "node_modules/.bin/node");
  const start = (name, file, options) => {
    const service = startService({
      node: existsSync(node) ? node : process.execPath,
      name,
      file,
      onGiveUp: () => stop(1),
      ...options,
    });
    services.push(service);
    return service;
  };
  const check = await start("configuration", "apps/bot/dist/commands/check.js", { isOnce: true }).finished;
  if (check.code !== 0) return stop(1);
  const platforms = check.printed.trim().split("\n");
  const url = await start("api", "apps/api/dist/main.js", { onProgress: say }).ready;
  if (url === null) return stop(1);
  // With no platform configured the bot says so and ends by itself.
  start("bot", "apps/bot/dist/main.js", { env: { CONVIVIO_API_URL: apiAddress() } });
  sayReady(url, platforms);
}

/** Where the bot finds the api of this start, unless it was told otherwise. */
function apiAddress() {
  return process.env.CONVIVIO_API_URL || `http://127.0.0.1:${process.env.PORT || 3000}`;
}

await main();
