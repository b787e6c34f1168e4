// The kit of the desk in a real browser: every part by keyboard, by what is announced, and as axe sees it.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { findChromium, startChromium } from "./chromium.ts";
import { openGallery } from "./desk/gallery-visit.ts";
import { kitAccess } from "./desk/kit-access.ts";
import { overlays } from "./desk/kit-overlays.ts";
import { picking } from "./desk/kit-picking.ts";
import { writing } from "./desk/kit-writing.ts";
import { type GalleryServer, serveGallery } from "./gallery/serve.ts";

const chromium = findChromium();

describe.skipIf(chromium === null)("the kit", () => {
  let browser: Browser;
  let server: GalleryServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([startChromium(chromium ?? ""), serveGallery()]);
    openGallery(browser, server.url);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  describe("is open to everybody:", kitAccess);
  describe("where one writes:", writing);
  describe("where one picks:", picking);
  describe("what lies over the page:", overlays);
});
