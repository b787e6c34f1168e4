// Runs every test and closes with one line that sums them up: `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "convivio-tests-"));
const report = join(folder, "report.json");
const run = spawnSync(
  "vitest",
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { stdio: "inherit" },
);
let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, success: false };
try {
  counts = JSON.parse(readFileSync(report, "utf8"));
} catch {
  process.stdout.write("The test run ended before it could report.\n");
}
rmSync(folder, { recursive: true, force: true });
const isFailed = run.status !== 0 || !counts.success;
// A run that failed outside a test (a file that does not load, a server left running) is a failure too.
const failed = isFailed ? Math.max(1, counts.numFailedTests) : counts.numFailedTests;
const skipped = counts.numPendingTests > 0 ? `, ${counts.numPendingTests} skipped` : "";
process.stdout.write(`${counts.numPassedTests} passed, ${failed} failed${skipped}\n`);
process.exit(isFailed ? 1 : 0);
