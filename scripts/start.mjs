// `npm start`: installs, builds, starts everything, says where to look, and stops it all again.
import { checkConfiguration } from "./start/configuration.mjs";
import { prepare } from "./start/prepare.mjs";
import { startRoom } from "./start/room-process.mjs";
import { fail, say, sayReady, sayStopping } from "./start/say.mjs";
import { onStop } from "./start/signals.mjs";
import { takeTurn } from "./start/turn.mjs";

const oldestNode = 20;
/** A bot that cannot listen says so within this time; one that waits for its platform need not be waited for. */
const botPatienceMs = 3000;

const rooms = [];
let leaveTurn = () => {};

async function stop(code) {
  sayStopping();
  // The bot before the api: what it still owes its members, it asks there.
  for (const room of rooms.reverse()) await room.stop();
  leaveTurn();
  process.exit(code);
}

async function main() {
  if (Number(process.versions.node.split(".")[0]) < oldestNode) {
    fail(
      `Convivio needs Node ${oldestNode} or newer; this is ${process.versions.node}. Install it from nodejs.org, then run npm start again.`,
    );
  }
  leaveTurn = takeTurn();
  const end = onStop(stop);
  const open = (options) => {
    const room = startRoom({ ...options, onGiveUp: () => end(1) });
    rooms.push(room);
    return room;
  };
  await prepare((step) => rooms.push(step));
  const platforms = await checkConfiguration();
  if (platforms === null) return end(1);
  const api = await open({ name: "api", file: "apps/api/dist/main.js", onProgress: say }).ready;
  if (api === null) return end(1);
  await startBot(open, api.address);
  sayReady(api, platforms);
}

/** With no platform configured the bot ends by itself, content. */
async function startBot(open, apiAddress) {
  const env = { CONVIVIO_API_URL: process.env.CONVIVIO_API_URL || apiAddress };
  const bot = open({ name: "bot", file: "apps/bot/dist/main.js", env });
  let timer;
  const enough = new Promise((resolve) => {
    timer = setTimeout(resolve, botPatienceMs);
  });
  await Promise.race([bot.ready, enough]);
  clearTimeout(timer);
}

await main();
