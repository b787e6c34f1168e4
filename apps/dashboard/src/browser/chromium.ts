// Where a browser is on this machine, and how it is started for tests: without a window, calling nobody.
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** The shell first: the same engine without the windows around it, which take half a processor that nobody sees. */
const usualPlaces = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const quietly = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Null where there is none. A CHROMIUM_PATH that leads nowhere is not replaced by another browser in silence. */
export function findChromium(): string | null {
  const chosen = process.env.CHROMIUM_PATH;
  return (chosen ? [chosen] : usualPlaces).find((path) => existsSync(path)) ?? null;
}

/** Scripts that run once gain nothing from being compiled a second and a third time, better each time. */
const unhurried = "--js-flags=--no-opt --no-maglev";

/** @param options.asVisitors as fast as theirs: for what is measured. */
export function startChromium(path: string, options: { asVisitors?: boolean } = {}): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: options.asVisitors ? quietly : [...quietly, unhurried] });
}
