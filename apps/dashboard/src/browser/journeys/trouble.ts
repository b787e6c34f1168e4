// When something is wrong: it is said calmly, the question is kept, and there is a way on.
import { expect, test } from "vitest";
import { visit } from "../house.ts";
import { field, open, served, titles } from "../screen.ts";

export function trouble(): void {
  test("while the API is away the question is kept, and Try Again works once it is back", () =>
    visit(
      async ({ page, context }) => {
        await open(page, "/");
        await context.route("**/trpc/**", (route) => route.abort("connectionrefused"));
        await field(page).fill("torino");
        await field(page).press("Enter");
        const alert = page.getByRole("alert");
        await alert.waitFor();
        expect(await alert.textContent()).toContain("The catalogue cannot be reached. Try again in a minute.");
        expect(await alert.textContent()).toContain("Your question is kept above.");
        expect(await field(page).inputValue()).toBe("torino");
        // The alert stands until it is known how the second try went.
        const refused = page.waitForEvent("requestfailed");
        await alert.getByRole("button", { name: "Try Again" }).click();
        await refused;
        await alert.waitFor();
        await context.unroute("**/trpc/**");
        await alert.getByRole("button", { name: "Try Again" }).click();
        await served(page);
        expect(await titles(page, "slack")).toContain("2. Open Mosques");
        expect(await alert.count()).toBe(0);
      },
      { expected: /ERR_CONNECTION_REFUSED/ },
    ));

  test("a proxy that answers in HTML while the API is away is the same calm sentence", () =>
    visit(
      async ({ page, context }) => {
        await context.route("**/trpc/**", (route) =>
          route.fulfill({ status: 502, contentType: "text/html", body: "<h1>Bad Gateway</h1>" }),
        );
        await page.goto("/?q=torino");
        const alert = page.getByRole("alert");
        await alert.waitFor();
        expect(await alert.textContent()).toContain("The catalogue cannot be reached.");
        expect(await alert.textContent()).not.toMatch(/gateway|json|token|undefined/i);
      },
      { expected: /status of 502/ },
    ));

  test("a question of 301 characters is held back with a sentence, one of 300 is asked", () =>
    visit(async ({ page }) => {
      const asked: string[] = [];
      page.on("request", (request) => {
        if (request.url().includes("/trpc/")) asked.push(request.url());
      });
      await open(page, "/");
      const long = `torino ${"a".repeat(294)}`;
      await field(page).fill(long);
      await expect.poll(() => page.locator("#question-hint").textContent()).toContain("1 character too many");
      expect(await field(page).getAttribute("aria-invalid")).toBe("true");
      await field(page).press("Enter");
      await page.getByRole("button", { name: "Ask", exact: true }).click();
      expect(new URL(page.url()).search).toBe("");
      expect(asked).toEqual([]);
      expect(await field(page).inputValue()).toBe(long);
      await field(page).fill(long.slice(0, 300));
      await field(page).press("Enter");
      await served(page);
      expect(asked).toHaveLength(1);
    }));

  test("an address with a question too long is told so, without an offer to try the same again", () =>
    visit(
      async ({ page }) => {
        await page.goto(`/?q=${"a".repeat(301)}`);
        const alert = page.getByRole("alert");
        await alert.waitFor();
        expect(await alert.textContent()).toContain("This question is too long.");
        expect(await alert.getByRole("button").count()).toBe(0);
      },
      { expected: /status of 4\d\d/ },
    ));

  test("an answer no longer kept leads back to its question", () =>
    visit(
      async ({ page }) => {
        await page.goto("/?q=torino&open=c1:nobodykeepsthis:details:0");
        const alert = page.getByRole("alert");
        await alert.waitFor();
        await alert.getByRole("button", { name: "Ask the Question Again" }).click();
        await served(page);
        expect(await titles(page, "slack")).toContain("2. Open Mosques");
      },
      { expected: /status of 4\d\d/ },
    ));
}
