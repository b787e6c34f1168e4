// `pnpm pictures`: takes the pictures of the documents anew, on the journey through the running product.
// `pnpm pictures FOLDER` also puts every main screen there, by day, by night, on a telephone and in Arabic, to be looked at.
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.argv[2];
const run = spawnSync("vitest", ["run", "--project", "workspace", "journey.test.ts"], {
  stdio: "inherit",
  env: {
    ...process.env,
    PICTURES_FOLDER: fileURLToPath(new URL("../docs/pictures", import.meta.url)),
    ...(folder && { TOUR_FOLDER: resolve(folder) }),
  },
});
process.exit(run.status ?? 1);
