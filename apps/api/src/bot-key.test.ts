// The key of our own bots.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isBotKey, readBotKey } from "./bot-key.ts";

test("a key is made once, for the owner's eyes only, and the same is read ever after", () => {
  const folder = mkdtempSync(join(tmpdir(), "convivio-key-"));
  const dataDir = join(folder, "deep");
  const key = readBotKey({ botKey: null, dataDir });
  expect(key.length).toBeGreaterThanOrEqual(43);
  expect(readBotKey({ botKey: null, dataDir })).toBe(key);
  expect(statSync(join(dataDir, "bot-key")).mode & 0o777).toBe(0o600);
  expect(readBotKey({ botKey: "given", dataDir })).toBe("given");
  rmSync(folder, { recursive: true });
});

test.each([
  undefined,
  "",
  "Bearer",
  "Bearer ",
  "the-key",
  "bearer the-key",
  "Bearer the-ke",
  "Bearer the-key2",
  "Basic the-key",
])("«%s» is not the key", (given) => expect(isBotKey(given, "the-key")).toBe(false));

test("the key is the key", () => expect(isBotKey("Bearer the-key", "the-key")).toBe(true));
