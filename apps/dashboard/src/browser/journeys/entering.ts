// Every way in, and every way out; each journey with people of its own.
import { buildAccount, codeOf, goodPassword } from "@convivio/api/testing";
import type { Role } from "@convivio/core";
import { beforeAll, expect, test } from "vitest";
import { opened } from "../desk-screen.ts";
import { apiOfHouse, visit } from "../house.ts";
import { linkInOutbox, signInAs } from "./joining.ts";

const refusals = /status of 4(01|00|04|10|29)/;
const isHome = (url: URL) => url.pathname === "/desk";

async function somebody(role: Role, name: string) {
  const { id, email } = await buildAccount(apiOfHouse().catalogue.db, { role, name });
  return { id, name, email, password: goodPassword };
}

export function entering(): void {
  // A desk that is set up.
  beforeAll(() => somebody("administrator", "Somebody who set it up"));

  test("a wrong password is said, kept nowhere, and the right one leads to the page that was wanted", () =>
    visit(
      async ({ page }) => {
        const ada = await somebody("curator", "Ada");
        await page.goto("/desk/practices?state=draft");
        await page.waitForURL(({ pathname }) => pathname === "/desk/sign-in");
        await page.getByLabel("E-mail address").fill(ada.email);
        await page.getByLabel("Password", { exact: true }).fill("not the password");
        await page.keyboard.press("Enter");
        await page.getByRole("alert").getByText("do not belong together").waitFor();
        expect(await page.getByLabel("Password", { exact: true }).inputValue()).toBe("");
        await page.getByLabel("Password", { exact: true }).fill(ada.password);
        await page.keyboard.press("Enter");
        await page.waitForURL(({ pathname, search }) => pathname + search === "/desk/practices?state=draft");
        await page.goto("/desk/sign-in");
        await page.waitForURL(isHome);
      },
      { expected: refusals },
    ));

  test("signing out ends the session everywhere in this browser", () =>
    visit(async ({ page, context }) => {
      await signInAs(page, await somebody("curator", "Ada"));
      // What home fetches is still on its way when the session ends.
      const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
      await page.route("**/trpc/work.*", (route) => isOver.then(() => route.continue()));
      await page.route("**/sign-out", async (route) => {
        const response = await route.fetch();
        end();
        await page.waitForTimeout(500);
        await route.fulfill({ response });
      });
      await page.getByRole("button", { name: /^Account of/ }).click();
      await page.getByRole("menuitem", { name: "Sign Out" }).click();
      await page.waitForURL("**/desk/sign-in");
      expect(await context.cookies()).toEqual([]);
    }));

  test("who has forgotten the password comes in by a link, once, and sets a new one; the old one and other sessions end", async () => {
    const [ada, bea] = [await somebody("administrator", "Ada"), await somebody("curator", "Bea")];
    await visit(async ({ page }) => {
      await page.goto("/desk/sign-in");
      await page.getByRole("button", { name: "Send Me a One-Time Link Instead" }).click();
      await page.getByLabel("E-mail address").fill(bea.email);
      await page.keyboard.press("Enter");
      await page.getByText(`If ${bea.email} has an account here`).waitFor();
    });
    let link = "";
    await visit(async ({ page }) => {
      await signInAs(page, ada);
      await page.waitForURL(isHome);
      link = await linkInOutbox(page, bea.email);
    });
    await visit(
      async ({ page: elsewhere }) => {
        await signInAs(elsewhere, bea, "/desk/me");
        await opened(elsewhere, "Your account");
        await visit(
          async ({ page, context }) => {
            await page.goto(link);
            await page.getByRole("button", { name: "Sign In" }).click();
            await page.waitForURL(isHome);
            await page.goto("/desk/me");
            await page.locator('input[autocomplete="new-password"]').fill("five calm tables");
            await page.keyboard.press("Enter");
            await page.getByText("Your password is changed").waitFor();
            const other = await context.newPage();
            await other.goto(link);
            await other.getByRole("button", { name: "Sign In" }).click();
            await other.getByRole("heading", { level: 1, name: /no more use/ }).waitFor();
          },
          { expected: refusals },
        );
        await elsewhere.getByLabel("Name", { exact: true }).fill("Bea elsewhere");
        await elsewhere.getByRole("button", { name: "Save the Name" }).click();
        await elsewhere.getByRole("alertdialog", { name: "Your session has ended" }).waitFor();
      },
      { expected: refusals },
    );
    await visit(
      async ({ page }) => {
        await signInAs(page, bea);
        await page.getByRole("alert").getByText("do not belong together").waitFor();
        await page.getByLabel("Password", { exact: true }).fill("five calm tables");
        await page.keyboard.press("Enter");
        await page.waitForURL(isHome);
      },
      { expected: refusals },
    );
  });

  test("a second factor is switched on, asked for, got round by a backup code once, and switched off", async () => {
    const ada = await somebody("curator", "Ada");
    let uri = "";
    let backupCodes: string[] = [];
    await visit(
      async ({ page }) => {
        await signInAs(page, ada, "/desk/me");
        await opened(page, "Your account");
        await page.getByRole("button", { name: "Switch On", exact: true }).click();
        await page.getByLabel("Your password").fill(ada.password);
        const prepared = page.waitForResponse("**/two-factor/enable");
        await page.getByRole("button", { name: "Continue" }).click();
        ({ uri, backupCodes } = (await (await prepared).json()) as { uri: string; backupCodes: string[] });
        expect(await page.getByRole("img", { name: "QR code" }).count()).toBe(1);
        await page.getByLabel("Code that the app shows now").fill("000 000");
        await page.keyboard.press("Enter");
        await page.getByText("This code is not right").waitFor();
        await page.getByLabel("Code that the app shows now").fill(codeOf(uri));
        await page.keyboard.press("Enter");
        await page.getByText(backupCodes[0] ?? "?", { exact: true }).waitFor();
        await page.getByRole("button", { name: "I Have Kept Them" }).click();
        await page.getByText("Signing in asks for a code").waitFor();
      },
      { expected: refusals },
    );
    await visit(
      async ({ page }) => {
        await signInAs(page, ada);
        await opened(page, "One more step");
        await page.getByLabel("Code").fill("000000");
        await page.keyboard.press("Enter");
        await page.getByText("Codes change every 30 seconds").waitFor();
        await page.getByRole("button", { name: "Use a Backup Code" }).click();
        await page.getByLabel("Backup code").fill(backupCodes[0] ?? "");
        await page.keyboard.press("Enter");
        await page.waitForURL(isHome);
        await page.goto("/desk/me");
        await page.getByRole("button", { name: "Switch Off" }).click();
        await page.getByLabel("Your password").fill(ada.password);
        await page.getByRole("dialog").getByRole("button", { name: "Switch Off" }).click();
        await page.getByText("Off. With it").waitFor();
      },
      { expected: refusals },
    );
  });

  test("a session that is ended from another browser is over with its next step there", () =>
    visit(
      async ({ page: there }) => {
        const ada = await somebody("curator", "Ada");
        await signInAs(there, ada, "/desk/me");
        await opened(there, "Your account");
        await visit(async ({ page: here }) => {
          await signInAs(here, ada, "/desk/me");
          await here.getByRole("button", { name: "Sign Out Everywhere Else" }).click();
          await here.getByText(/other sessions? ended/).waitFor();
        });
        await there.getByLabel("Name", { exact: true }).fill("Ada the First");
        await there.getByRole("button", { name: "Save the Name" }).click();
        await there.getByRole("alertdialog", { name: "Your session has ended" }).waitFor();
      },
      { expected: refusals },
    ));

  test("an account is closed and, by Undo, open again; the last administrator stays", () =>
    visit(
      async ({ page }) => {
        const [ada, bea] = [
          await somebody("administrator", "Ada the Last"),
          await somebody("curator", "Bea the Other"),
        ];
        await apiOfHouse().catalogue.db.sql`
          update accounts set role = 'curator' where role = 'administrator' and id <> ${ada.id}`;
        await signInAs(page, ada, "/desk/accounts");
        await page.getByRole("button", { name: `What to do with ${bea.name}` }).click();
        await page.getByRole("menuitem", { name: "Close the Account" }).click();
        await page.getByRole("alertdialog").getByRole("button", { name: "Close the Account" }).click();
        await page.getByText("Closed", { exact: true }).waitFor();
        await page.getByRole("button", { name: "Undo" }).click();
        await expect.poll(() => page.getByText("Closed", { exact: true }).count()).toBe(0);
        await page.getByRole("button", { name: `What to do with ${ada.name}` }).click();
        await page.getByRole("menuitem", { name: "Change the Role" }).click();
        await page.getByRole("radio", { name: "Contributor" }).check({ force: true });
        await page.getByRole("button", { name: "Save the Role" }).click();
        await page.getByText("This is the last administrator").waitFor();
      },
      { expected: /status of 409/ },
    ));
}
