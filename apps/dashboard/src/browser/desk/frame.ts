// The frame: who may come in, where one can go, in which language, and how it is served.
import { expect, test } from "vitest";
import { visit, work } from "../house.ts";
import { sideways } from "../screen.ts";
import { openList } from "./desk-screen.ts";

export function frame(): void {
  test("whoever is not signed in is led to the door, and brought back afterwards", () =>
    visit(async ({ page }) => {
      await page.goto("/desk/practices?state=draft");
      await page.waitForURL(/\/desk\/(sign-in|set-up)/);
      expect(await page.getByRole("navigation", { name: "Navigation" }).count()).toBe(0);
    }));

  test("the desk is kept in no cache and no index, and each answer has a nonce of its own", () =>
    visit(async ({ page }) => {
      const answers = await Promise.all([page.request.get("/desk"), page.request.get("/desk/practices/12/history")]);
      const nonces = answers.map(
        (answer) => /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1],
      );
      expect(new Set(nonces).size).toBe(2);
      for (const [place, answer] of answers.entries()) {
        expect(answer.status()).toBe(200);
        expect(answer.headers()).toMatchObject({ "cache-control": "no-store", "x-robots-tag": "noindex" });
        expect(await answer.text()).toContain(`nonce="${nonces[place]}"`);
      }
      expect(await (await page.request.get("/robots.txt")).text()).toMatch(/Disallow: \/desk\n/);
      // The file as it was built has no policy: it is never served.
      expect((await page.request.get("/desk.html", { maxRedirects: 0 })).status()).toBe(301);
    }));

  test("a contributor is not shown ways that are closed to them", () =>
    work("contributor", async ({ page }) => {
      await page.goto("/desk/practices");
      const navigation = page.getByRole("navigation", { name: "Navigation" });
      await navigation.getByRole("link", { name: "Practices" }).waitFor();
      expect(await navigation.getByRole("link", { name: "Settings" }).count()).toBe(0);
      expect(await navigation.getByRole("link", { name: "Themes" }).count()).toBe(0);
    }));

  test("going elsewhere puts the focus on the title of the screen, and names it in the tab", () =>
    work("curator", async ({ page }) => {
      await openList(page, "/desk/practices");
      await page.getByRole("link", { name: "Cities" }).click();
      await page.getByRole("heading", { level: 1, name: "Cities" }).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("page-title");
      await expect.poll(() => page.title()).toBe("Cities · Convivio");
    }));

  test("the first Tab offers to skip to the content", () =>
    work("curator", async ({ page }) => {
      await openList(page, "/desk/practices");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("content");
    }));

  test("another language is spoken at once, everywhere, and the account remembers it", () =>
    work("curator", async ({ page }) => {
      await openList(page, "/desk/practices");
      await page.getByRole("button", { name: /^Account of/ }).click();
      await page.getByRole("menuitem", { name: "العربية" }).click();
      await page.getByRole("heading", { level: 1, name: "الممارسات" }).waitFor();
      expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
      await page.waitForLoadState("networkidle");
      await page.evaluate(() => localStorage.clear());
      await page.reload();
      await page.getByRole("heading", { level: 1, name: "الممارسات" }).waitFor();
    }));

  test("nobody downloads the words of a language that they do not read", () =>
    work("curator", async ({ page }) => {
      const scripts: string[] = [];
      page.on("response", async (response) => {
        if (response.url().endsWith(".js")) scripts.push(await response.text());
      });
      await openList(page, "/desk/practices");
      await page.waitForLoadState("networkidle");
      const all = scripts.join("");
      expect(all).toContain("Columns");
      for (const foreign of ["Colonnes", "Columnas", "Colonne", "الأعمدة"]) expect(all).not.toContain(foreign);
    }));

  test.each(["en", "ar"])("on a telephone of 360 pixels the navigation lies behind a button (%s)", (locale) =>
    work(
      "administrator",
      async ({ page }) => {
        await openList(page, "/desk/practices");
        expect(await sideways(page)).toBe(0);
        await page.getByRole("button", { name: locale === "ar" ? "التنقل" : "Navigation" }).click();
        expect(await sideways(page)).toBe(0);
        await page.getByRole("link", { name: locale === "ar" ? "المدن" : "Cities" }).click();
        await page.getByRole("heading", { level: 1, name: locale === "ar" ? "المدن" : "Cities" }).waitFor();
        await page.getByRole("dialog").waitFor({ state: "detached" });
      },
      { width: 360, locale },
    ),
  );

  test("signing out ends the session and leaves nothing on the screen", () =>
    work("curator", async ({ page }) => {
      await openList(page, "/desk/practices");
      await page.getByRole("button", { name: /^Account of/ }).click();
      await page.getByRole("menuitem", { name: "Sign Out" }).click();
      await page.waitForURL(/\/desk\/sign-in/);
      await page.goto("/desk/practices");
      await page.waitForURL(/\/desk\/(sign-in|set-up)/);
    }));
}
