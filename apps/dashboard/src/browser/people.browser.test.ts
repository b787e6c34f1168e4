// The way in and the people at the desk, in the browser: joining first, while nobody has an account yet.
import { afterAll, beforeAll, describe } from "vitest";
import { findChromium } from "./chromium.ts";
import { closeHouse, openHouse } from "./house.ts";
import { entering } from "./journeys/entering.ts";
import { joining } from "./journeys/joining.ts";
import { peopleAccess } from "./journeys/people-access.ts";

const chromium = findChromium();

describe.skipIf(chromium === null)("in the browser", () => {
  beforeAll(() => openHouse(chromium ?? ""), 240_000);
  afterAll(closeHouse);

  describe("somebody joins", joining);
  describe("somebody enters", entering);
  describe("axe is content with", peopleAccess);
});
