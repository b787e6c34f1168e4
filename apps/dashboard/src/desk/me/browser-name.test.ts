// Browsers by their user agents.
import { expect, test } from "vitest";
import { browserName } from "./browser-name.ts";

const mozilla = "Mozilla/5.0";
const webKit = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [`${mozilla} (Windows NT 10.0; Win64; x64) ${webKit} Chrome/141.0.0.0 Safari/537.36`, "Chrome", "Windows"],
  [`${mozilla} (Windows NT 10.0; Win64; x64) ${webKit} Chrome/141.0.0.0 Safari/537.36 Edg/141.0`, "Edge", "Windows"],
  [`${mozilla} (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0`, "Firefox", "Linux"],
  [`${mozilla} (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Version/19.0 Safari/605.1.15`, "Safari", "macOS"],
  [`${mozilla} (iPhone; CPU iPhone OS 19_0 like Mac OS X) ${webKit} CriOS/141.0 Mobile Safari/604.1`, "Chrome", "iOS"],
  [`${mozilla} (Linux; Android 15) ${webKit} Chrome/141.0.0.0 Mobile Safari/537.36`, "Chrome", "Android"],
])("%s", (userAgent, browser, system) => {
  expect(browserName(userAgent)).toEqual({ browser, system });
});

test.each([null, "", "curl/8.0", "Mozilla/5.0 (compatible)"])("%s is not known", (userAgent) => {
  expect(browserName(userAgent)).toBe(null);
});
