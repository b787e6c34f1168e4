// The keys by which tokens are sealed, as they are written: "id:key,id:key", the first of which seals, and all of which open.
import { randomBytes } from "node:crypto";
import { ConvivioError } from "@convivio/core";

export interface SealingKey {
  id: string;
  bytes: Buffer;
}

/** Where the keys come from; asked each time, because a file of them changes while the process runs. */
export interface KeyRing {
  /** The first seals. */
  list(): readonly SealingKey[];
}

const keyBytes = 32;
const id = /^[A-Za-z0-9-]{1,32}$/;
const base64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

/** @returns the keys, or a sentence that says what is wrong, with nothing secret in it. */
export function readKeys(text: string): SealingKey[] | string {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== "");
  if (entries.length === 0) return "There is no key in it.";
  const keys: SealingKey[] = [];
  for (const [at, entry] of entries.entries()) {
    const key = readKey(entry);
    if (typeof key === "string") return `Key ${at + 1}: ${key}`;
    if (keys.some((one) => one.id === key.id)) return `Key ${at + 1}: Its id is that of another. Give each its own.`;
    if (keys.some((one) => one.bytes.equals(key.bytes))) return `Key ${at + 1}: It is the same as another.`;
    keys.push(key);
  }
  return keys;
}

function readKey(entry: string): SealingKey | string {
  const colon = entry.indexOf(":");
  if (colon < 0) return "Write an id, a colon and the key.";
  const key = { id: entry.slice(0, colon), bytes: Buffer.from(entry.slice(colon + 1), "base64") };
  if (!id.test(key.id)) return "Use 1 to 32 letters, digits and dashes for its id.";
  if (!base64.test(entry.slice(colon + 1))) return "What stands after the id is not base64.";
  if (key.bytes.length !== keyBytes) {
    return `It has ${key.bytes.length} bytes instead of ${keyBytes}. Make one with: openssl rand -base64 ${keyBytes}`;
  }
  return key;
}

/** With the day in its id, so that people can tell which are old. */
export function makeKey(): SealingKey {
  const today = new Date().toISOString().slice(0, 10);
  return { id: `${today}-${randomBytes(3).toString("hex")}`, bytes: randomBytes(keyBytes) };
}

export function writeKeys(keys: readonly SealingKey[]): string {
  return keys.map((key) => `${key.id}:${key.bytes.toString("base64")}\n`).join("");
}

/** The keys of the environment, which stay as they are. */
export function fixedKeys(keys: readonly SealingKey[]): KeyRing {
  return { list: () => keys };
}

export function missingKey(keyIds: readonly string[]): ConvivioError {
  const names = keyIds.map((one) => `“${one}”`).join(", ");
  return new ConvivioError(
    "not-available",
    `What was sealed by the key ${names} cannot be opened: put that key back where your keys are.`,
    `unknown sealing key ${names}`,
  );
}
