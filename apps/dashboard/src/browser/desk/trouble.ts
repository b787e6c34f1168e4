// What goes wrong is said, with what was kept and what to do; and it mends itself where it can.
import { expect, test } from "vitest";
import { work } from "../house.ts";
import { grid, openList } from "./desk-screen.ts";

export function trouble(): void {
  test("a list that cannot be fetched says so, and comes back with one press", () =>
    work(
      "curator",
      async ({ page }) => {
        await openList(page, "/desk/cities");
        await page.route("**/trpc/records.list**", (route) => route.abort("connectionrefused"));
        await page.getByRole("link", { name: "Practices" }).click();
        const alert = page.getByRole("main").getByRole("alert");
        await alert.getByText("Nothing was changed.").waitFor();
        await page.unroute("**/trpc/records.list**");
        await alert.getByRole("button", { name: "Try Again" }).click();
        await grid(page).waitFor();
      },
      { expected: /ERR_CONNECTION_REFUSED/ },
    ));

  test("a lost connection is told once, and the desk comes back by itself", () =>
    work(
      "curator",
      async ({ page, context }) => {
        await openList(page, "/desk/cities");
        await context.setOffline(true);
        await page.getByText(/The desk cannot be reached/).waitFor();
        await page.getByRole("link", { name: "Countries" }).click();
        await page.getByRole("main").getByRole("alert").waitFor();
        await context.setOffline(false);
        await page.getByText(/The desk cannot be reached/).waitFor({ state: "detached" });
        await grid(page).waitFor();
      },
      { expected: /ERR_INTERNET_DISCONNECTED/ },
    ));

  test("a session that ended takes nothing away, and the page goes on once one has signed in again", () =>
    work(
      "curator",
      async ({ page, context }) => {
        await openList(page, "/desk/cities");
        const cookies = await context.cookies();
        const field = page.getByRole("searchbox", { name: "Search by Name" });
        await context.clearCookies();
        await field.fill("turin");
        const dialog = page.getByRole("alertdialog", { name: "Your session has ended" });
        await dialog.getByText(/What you wrote is kept on this page/).waitFor();
        expect(await dialog.getByRole("link", { name: /Sign In Again/ }).getAttribute("target")).toBe("_blank");
        await page.keyboard.press("Escape");
        expect(await dialog.isVisible()).toBe(true);
        await context.addCookies(cookies);
        await dialog.getByRole("button", { name: "I Have Signed In" }).click();
        await dialog.waitFor({ state: "detached" });
        expect(await field.inputValue()).toBe("turin");
        await page.getByRole("gridcell").getByRole("link", { name: "Turin" }).waitFor();
      },
      { expected: /401/ },
    ));

  test("the next window of a list that fails is said beside the rows that are there", () =>
    work(
      "curator",
      async ({ page }) => {
        await openList(page, "/desk/practices");
        await page.route("**/trpc/records.list**", (route) => route.abort("connectionrefused"));
        await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
        await page.getByText("Some rows could not be fetched.").waitFor();
        await page.unroute("**/trpc/records.list**");
        await page.getByRole("button", { name: "Try Again" }).click();
        await page.locator('[data-cell="270:0"] a').waitFor();
      },
      { expected: /ERR_CONNECTION_REFUSED/ },
    ));
}
