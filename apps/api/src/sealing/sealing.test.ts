// Sealing: what is sealed opens with its key at its place, and nowhere else.
import type { SealedAddress } from "@convivio/db";
import { expect, test } from "vitest";
import { fixedKeys, makeKey } from "./keys.ts";
import { createSealing } from "./sealing.ts";

const address: SealedAddress = { table: "installations", platform: "slack", id: "T1", field: "accessToken" };
const [key, other] = [makeKey(), makeKey()];
const sealing = createSealing(fixedKeys([key]));
const token = "xoxe.xoxb-1-a-token-as-Slack-gives-it";

test("the same sealed twice differs, shows nothing of it, and opens", () => {
  const [one, two] = [sealing.seal(token, address), sealing.seal(token, address)];
  expect(one.text).not.toBe(two.text);
  expect(Buffer.from(one.text, "base64").toString("latin1")).not.toContain("xox");
  for (const sealed of [one, two]) expect(sealing.open(sealed, address)).toBe(token);
  for (const text of ["", "città ✓"]) expect(sealing.open(sealing.seal(text, address), address)).toBe(text);
});

test.each([{ table: "requests" }, { platform: "discord" }, { id: "T2" }, { field: "refreshToken" }] as const)(
  "moved to where %j it does not open",
  (elsewhere) => {
    const sealed = sealing.seal(token, address);
    expect(() => sealing.open(sealed, { ...address, ...elsewhere })).toThrow(/was changed, or belongs elsewhere/);
  },
);

test("changed at any byte, or cut short, it does not open", () => {
  const sealed = sealing.seal(token, address);
  const bytes = Buffer.from(sealed.text, "base64");
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => sealing.open({ ...sealed, text: changed.toString("base64") }, address)).toThrow(/was changed/);
    const cut = bytes.subarray(0, at).toString("base64");
    expect(() => sealing.open({ ...sealed, text: cut }, address)).toThrow(/was changed/);
  }
});

test("another key under the same id does not open it, and an unknown id is named", () => {
  const sealed = sealing.seal(token, address);
  const wrong = createSealing(fixedKeys([{ ...other, id: key.id }]));
  expect(() => wrong.open(sealed, address)).toThrow(/was changed/);
  expect(() => createSealing(fixedKeys([other])).open(sealed, address)).toThrow(`key “${key.id}” cannot be opened`);
});

test("the first key seals, and all open", () => {
  const sealed = sealing.seal(token, address);
  const both = createSealing(fixedKeys([other, key]));
  expect(both.open(sealed, address)).toBe(token);
  expect(both.seal(token, address).key).toBe(other.id);
});

test("no error says anything of the token or of a key", () => {
  const sealed = sealing.seal(token, address);
  const errors = [
    () => sealing.open(sealed, { ...address, id: "T2" }),
    () => createSealing(fixedKeys([other])).open(sealed, address),
  ].map((open) => {
    try {
      return open();
    } catch (error) {
      return `${String(error)} ${JSON.stringify(error)} ${String((error as Error).cause)}`;
    }
  });
  for (const told of errors) {
    expect(told).toContain("Error");
    for (const secret of [token, sealed.text, key.bytes.toString("base64"), other.bytes.toString("base64")]) {
      expect(told).not.toContain(secret);
    }
  }
});
