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
}
