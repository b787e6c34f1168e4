// `pnpm bench search`, `pnpm bench bot` and `pnpm bench dashboard`: each lives in the app it measures.
import { spawnSync } from "node:child_process";

const benches = {
  search: ["apps/api/dist/commands/bench-search.js"],
  bot: ["apps/bot/dist/testing/bench.js"],
  dashboard: ["apps/dashboard/src/browser/bench/dashboard.ts"],
};
const [name, ...rest] = process.argv.slice(2);
if (!(name in benches)) {
  process.stderr.write(
    `${Object.keys(benches)
      .map((one) => `pnpm bench ${one}`)
      .join(" | ")}\n`,
  );
  process.exit(2);
}
process.exit(spawnSync(process.execPath, [...benches[name], ...rest], { stdio: "inherit" }).status ?? 1);
