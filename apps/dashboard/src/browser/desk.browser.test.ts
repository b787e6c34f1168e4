// The frame and the lists of the desk in a real browser, over the real api and the real catalogue, by people of every role.
import { afterAll, beforeAll, describe } from "vitest";
import { findChromium } from "./chromium.ts";
import { deskAccess } from "./desk/desk-access.ts";
import { files } from "./desk/files.ts";
import { frame } from "./desk/frame.ts";
import { lists } from "./desk/lists.ts";
import { shortcuts } from "./desk/shortcuts.ts";
import { trouble } from "./desk/trouble.ts";
import { closeHouse, openHouse } from "./house.ts";

const chromium = findChromium();

describe.skipIf(chromium === null)("the desk", () => {
  beforeAll(() => openHouse(chromium ?? ""));
  afterAll(closeHouse);

  describe("has a frame:", frame);
  describe("lists what there is:", lists);
  describe("offers files:", files);
  describe("by keyboard:", shortcuts);
  describe("in trouble:", trouble);
  describe("is open to everybody:", deskAccess);
});
