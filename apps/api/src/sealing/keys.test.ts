// Sealing keys as people write them, and as a file keeps them.
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readEnv } from "../env.ts";
import { openKeyFile } from "./key-file.ts";
import { readKeys } from "./keys.ts";

const folder = mkdtempSync(join(tmpdir(), "convivio-keys-"));
afterAll(() => rmSync(folder, { recursive: true }));

const good = randomBytes(32).toString("base64");
const other = randomBytes(32).toString("base64url");

test("keys are read in their order, with either alphabet and with spaces between", () => {
  const keys = readEnv({ CONVIVIO_TOKEN_KEYS: ` new:${good}, old:${other} ` }).tokenKeys;
  expect(keys?.map(({ id, bytes }) => [id, bytes.length])).toEqual([
    ["new", 32],
    ["old", 32],
  ]);
  expect(readEnv({ CONVIVIO_TOKEN_KEYS: "" }).tokenKeys).toBeNull();
});

test.each([
  [",", "There is no key in it."],
  [good, "Key 1: Write an id, a colon and the key."],
  [`a:${good},b`, "Key 2: Write an id, a colon and the key."],
  [`:${good}`, "Key 1: Use 1 to 32 letters, digits and dashes for its id."],
  [`a_b:${good}`, "Key 1: Use 1 to 32 letters, digits and dashes for its id."],
  ["a:", "Key 1: What stands after the id is not base64."],
  [`a:${"é".repeat(43)}`, "Key 1: What stands after the id is not base64."],
  [`a:${good.slice(0, 40)}`, "Key 1: It has 30 bytes instead of 32. Make one with: openssl rand -base64 32"],
  [`a:${good},a:${other}`, "Key 2: Its id is that of another. Give each its own."],
  [`a:${good},b:${good}`, "Key 2: It is the same as another."],
])("%s is refused with a sentence, without the key", (text, sentence) => {
  expect(() => readEnv({ CONVIVIO_TOKEN_KEYS: text })).toThrow(`CONVIVIO_TOKEN_KEYS: ${sentence}`);
  expect(String(readKeys(text))).not.toContain(good.slice(0, 12));
});

test("a file of keys is made once, for the owner's eyes only, and leaves nothing beside it", () => {
  const dataDir = join(folder, "deep", "data");
  const [one, two] = [openKeyFile(dataDir), openKeyFile(dataDir)];
  expect(one.list()).toHaveLength(1);
  expect(two.list()).toEqual(one.list());
  expect(statSync(one.path).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDir)).toEqual(["token-keys"]);
});

test("a key that is added seals at once in whoever has the file open, and the old ones stay", () => {
  const dataDir = join(folder, "added");
  const [command, api] = [openKeyFile(dataDir), openKeyFile(dataDir)];
  const [old] = api.list();
  const added = command.add();
  expect(api.list()).toEqual([added, old]);
  expect(statSync(command.path).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDir)).toEqual(["token-keys"]);
});

test("a file that was spoilt is named with what is wrong in it", () => {
  const { path } = openKeyFile(join(folder, "spoilt"));
  writeFileSync(path, `${readFileSync(path, "utf8")}half-a-line`);
  expect(() => openKeyFile(join(folder, "spoilt"))).toThrow(`${path}: Key 2: Write an id, a colon and the key.`);
});
