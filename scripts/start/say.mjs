// What the terminal shows: a few calm lines, one of which moves while there is work.
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../..", import.meta.url));

const isTerminal = process.stdout.isTTY === true;
let lastStep = "";

// A terminal that was closed, or `npm start | head`: nobody reads any more, and that is no reason to fall.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

/** One step of the work, with how far it is. In a terminal the line is written over; in a file each step stands once. */
export function say(step, done, total) {
  const share = total > 0 ? ` ${done} of ${total}` : "";
  if (isTerminal) process.stdout.write(`\r\u001b[2K  ${step}${share} …`);
  else if (step !== lastStep) process.stdout.write(`  ${step} …\n`);
  lastStep = step;
}

export function line(text) {
  process.stdout.write(`${isTerminal ? "\r\u001b[2K" : ""}${text}\n`);
}

/** Trouble, on the other stream. */
export function complain(sentence) {
  process.stderr.write(`${isTerminal ? "\r\u001b[2K" : ""}${sentence}\n`);
}

export function fail(sentence) {
  complain(sentence);
  process.exit(1);
}

export function sayReady({ url, address, setUpLink }, platforms) {
  line("");
  line(`  Convivio is ready:  ${address}`);
  if (url !== address) line(`  Its links begin with ${url}`);
  line('  Ask there, or in another terminal:  npm run ask -- "oslo business"');
  for (const platform of platforms) line(`  ${platform}`);
  if (setUpLink) saySetUp(setUpLink);
  line("  Stop with Ctrl-C. What is stored stays.");
  line("");
}

/** A process that was started again ends the link before: the new one is shown. */
export function sayAgain(name, setUpLink) {
  line(`  The ${name} runs again`);
  if (setUpLink) saySetUp(setUpLink);
}

/** Here and nowhere else: whoever has this link becomes the administrator, so no log holds it. */
function saySetUp(link) {
  line(`  Set up the desk:  ${link}`);
}

export function sayStopping() {
  if (isTerminal) process.stdout.write("\r\u001b[2K  Stopping …\n");
}
