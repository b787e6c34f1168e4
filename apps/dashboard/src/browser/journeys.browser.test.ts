// The journeys of a member through the browser, over the real api and the real catalogue: one house and one browser for all of them.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium } from "./chromium.ts";
import { closeHouse, openHouse } from "./house.ts";
import { access } from "./journeys/access.ts";
import { appearance } from "./journeys/appearance.ts";
import { asking } from "./journeys/asking.ts";
import { buttons } from "./journeys/buttons.ts";
import { keyboard } from "./journeys/keyboard.ts";
import { noticing } from "./journeys/noticing.ts";
import { reading } from "./journeys/reading.ts";
import { trouble } from "./journeys/trouble.ts";

const chromium = findChromium();
const isDemanded = process.env.CI === "true";

if (chromium === null && !isDemanded) {
  process.stderr.write(
    "\n*** THE BROWSER TESTS ARE SKIPPED: no Chromium found. Install one, or name it: CHROMIUM_PATH=/path/to/chromium ***\n\n",
  );
}

test.runIf(isDemanded)("CI has a browser to test in", () => {
  expect(chromium, "install Chromium, or name it in CHROMIUM_PATH").not.toBeNull();
});

describe.skipIf(chromium === null)("in the browser", () => {
  beforeAll(() => openHouse(chromium ?? ""));
  afterAll(closeHouse);

  describe.concurrent("a member asks", asking);
  describe.concurrent("the buttons", buttons);
  describe.concurrent("by keyboard", keyboard);
  describe.concurrent("in every appearance", appearance);
  describe.concurrent("in trouble", trouble);
  describe.concurrent("reading on", reading);
  describe.concurrent("axe is content with", access);
  describe.concurrent("what goes wrong unseen is noticed:", noticing);
});
