// Looks at the whole configuration before anything slow begins, and names all that is wrong with it at once.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { nodeProgram } from "./room-process.mjs";
import { complain, repository } from "./say.mjs";

const checks = ["apps/api/dist/commands/check.js", "apps/bot/dist/commands/check.js"];

/** What is configured, a line for each platform; null when something is wrong, which has been said. */
export async function checkConfiguration() {
  const [api, bot] = await Promise.all(checks.map(run));
  if (api.code === 0 && bot.code === 0) return linesOf(bot.printed);
  const sentences = new Map();
  for (const sentence of [...linesOf(bot.complained), ...linesOf(api.complained)]) {
    // Both rooms read some of the variables: one sentence about each is enough.
    const [name] = sentence.split(/[\s:]/);
    if (!sentences.has(name)) sentences.set(name, sentence);
  }
  complain([...sentences.values()].join("\n"));
  return null;
}

function linesOf(text) {
  return text.split("\n").filter((sentence) => sentence.trim() !== "");
}

function run(file) {
  return new Promise((resolve) => {
    const child = spawn(nodeProgram(), [join(repository, file)], { stdio: ["ignore", "pipe", "pipe"] });
    const result = { code: 1, printed: "", complained: "" };
    child.stdout.on("data", (chunk) => (result.printed += chunk));
    child.stderr.on("data", (chunk) => (result.complained += chunk));
    child.on("error", (error) => resolve({ ...result, complained: error.message }));
    child.on("close", (code) => resolve({ ...result, code: code ?? 1 }));
  });
}
