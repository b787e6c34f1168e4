// `pnpm build`: builds every room that changed, and remembers from what, so that the next `npm start` is quick.
import { spawnSync } from "node:child_process";
import { beginBuild } from "./start/footprint.mjs";

const complete = beginBuild();
const turbo = ["run", "build", "--output-logs=errors-only", "--log-order=grouped", ...process.argv.slice(2)];
const { status } = spawnSync("turbo", turbo, { stdio: "inherit" });
// With words of one's own, only some of the rooms may have been built.
if (status === 0 && process.argv.length === 2) complete();
process.exit(status ?? 1);
