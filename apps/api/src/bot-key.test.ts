// The key of our own bots.
import { expect, test } from "vitest";
import { isBotKey } from "./bot-key.ts";

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
