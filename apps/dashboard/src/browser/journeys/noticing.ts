// That the journeys can fail: what they watch for is planted, and noticed.
import { expect, test } from "vitest";
import { expectAccessible } from "../axe.ts";
import { visit } from "../house.ts";

export function noticing(): void {
  test.each([
    // biome-ignore lint/suspicious/noConsole: this is the complaint.
    ["a complaint on the console", () => console.error("planted"), "console: planted"],
    [
      "an error that nobody caught",
      () => void setTimeout(() => Promise.reject(new Error("planted"))),
      "error: planted",
    ],
    [
      "a script that the policy refuses",
      () => document.body.append(Object.assign(document.createElement("script"), { textContent: "0" })),
      "policy: script-src",
    ],
    [
      "a request to another",
      () => void window.open("https://elsewhere.invalid/"),
      "a request to another: https://elsewhere",
    ],
  ])("%s", async (_, plant, noticed) => {
    const journey = visit(async ({ page, faults }) => {
      await page.goto("/");
      await page.evaluate(plant);
      await expect.poll(() => faults.join("\n")).toContain(noticed);
    });
    await expect(journey).rejects.toThrow(noticed);
  });

  test("words too pale to read", () =>
    visit(async ({ page }) => {
      await page.goto("/?language=en");
      await page.locator("h1").evaluate((title) => {
        title.style.color = "#bbb";
      });
      await expect(expectAccessible(page)).rejects.toThrow("color-contrast");
    }));

  test("a visitor finds nothing of whoever was there before", async () => {
    const places = { width: 1000 };
    await visit(async ({ page }) => {
      await page.goto("/");
      await page.emulateMedia({ colorScheme: "dark" });
      await page.evaluate(() => {
        localStorage.setItem("left", "behind");
        sessionStorage.setItem("left", "behind");
        // biome-ignore lint/suspicious/noDocumentCookie: as a page would.
        document.cookie = "left=behind";
        return new Promise((resolve) => {
          indexedDB.open("left").onsuccess = resolve;
        });
      });
      await page.route("**/*", (route) => route.abort());
    }, places);
    await visit(async ({ page, context }) => {
      await page.goto("/");
      const found = await page.evaluate(async () => ({
        kept: [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => key === "left"),
        databases: await indexedDB.databases(),
        isDark: matchMedia("(prefers-color-scheme: dark)").matches,
      }));
      expect(found).toEqual({ kept: [], databases: [], isDark: false });
      expect(await context.cookies()).toEqual([]);
    }, places);
  });
}
