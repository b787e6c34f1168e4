// Secrets in the data folder.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSecret } from "./secrets.ts";

test("a secret is made once, for the owner's eyes only, and the same is read ever after", () => {
  const folder = mkdtempSync(join(tmpdir(), "convivio-secret-"));
  const dataDir = join(folder, "deep");
  const key = readSecret("bot-key", { given: null, dataDir });
  expect(key.length).toBeGreaterThanOrEqual(43);
  expect(readSecret("bot-key", { given: null, dataDir })).toBe(key);
  expect(readSecret("auth-secret", { given: null, dataDir })).not.toBe(key);
  for (const file of ["bot-key", "auth-secret"]) expect(statSync(join(dataDir, file)).mode & 0o777).toBe(0o600);
  expect(readSecret("bot-key", { given: "given", dataDir })).toBe("given");
  rmSync(folder, { recursive: true });
});
