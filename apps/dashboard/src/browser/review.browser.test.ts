// Home, the history of records, their review and the audit log, in the browser over the real api: by mouse, by keyboard, in Arabic, on a telephone.
import { afterAll, beforeAll, describe } from "vitest";
import { findChromium } from "./chromium.ts";
import { closeHouse, openHouse } from "./house.ts";
import { auditing } from "./review/auditing.ts";
import { home } from "./review/home.ts";
import { looks } from "./review/looks.ts";
import { publishing } from "./review/publishing.ts";
import { restoring } from "./review/restoring.ts";
import { reviewing } from "./review/reviewing.ts";

const chromium = findChromium();

describe.skipIf(chromium === null)("at the desk", () => {
  beforeAll(() => openHouse(chromium ?? ""));
  afterAll(closeHouse);

  describe("the history", restoring);
  describe("a review", reviewing);
  describe("publishing", publishing);
  describe("home", home);
  describe("the audit log", auditing);
  describe("everywhere", looks);
});
