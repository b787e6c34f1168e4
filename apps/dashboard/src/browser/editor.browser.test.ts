// The editor in a real browser over the real api: two people on one record, a lost connection, an ended session, ways out and back.
import { afterAll, beforeAll, describe } from "vitest";
import { findChromium } from "./chromium.ts";
import { askingAgain } from "./editor/asking-again.ts";
import { conflicts } from "./editor/conflicts.ts";
import { keeping } from "./editor/keeping.ts";
import { closeHouse, openHouse } from "./house.ts";

const chromium = findChromium();

describe.skipIf(chromium === null)("in the editor", () => {
  beforeAll(() => openHouse(chromium ?? ""));
  afterAll(closeHouse);

  describe("two people", conflicts);
  describe("every word is kept:", keeping);
  describe("what was asked", askingAgain);
});
