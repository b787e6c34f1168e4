// Keys by which programs are known.
import { expect, test } from "vitest";
import { isBearerKey } from "./bearer-key.ts";

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
])("«%s» is not the key", (given) => expect(isBearerKey(given, "the-key")).toBe(false));

test("the key is the key", () => expect(isBearerKey("Bearer the-key", "the-key")).toBe(true));
