// Axe finds nothing to object to on the way in and on the screens of people; nothing is pushed off a telephone.
import { noLimits } from "@convivio/core";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { expectAccessible } from "../axe.ts";
import { arrive } from "../desk-scene.ts";
import { colleague, title } from "../desk-screen.ts";
import { visit } from "../house.ts";
import { sideways } from "../screen.ts";

/** Axe looks four times. */
const patienceMs = 120_000;
const token = "x".repeat(43);

const outside: readonly [string, (page: Page) => Promise<void>][] = [
  ["the door", (page) => goto(page, "/desk/sign-in?problem=not-invited")],
  [
    "the door with what is wrong",
    async (page) => {
      await goto(page, "/desk/sign-in");
      await page.locator("button[type=submit]").click();
      await page.locator("[aria-invalid=true]").first().waitFor();
    },
  ],
  [
    "the door by mail",
    async (page) => {
      await goto(page, "/desk/sign-in");
      await page.locator("main button").last().click();
      await page.locator("input[type=password]").waitFor({ state: "detached" });
    },
  ],
  ["a one-time link", (page) => goto(page, `/desk/enter?token=${token}`)],
  ["a link that is cut off", (page) => goto(page, "/desk/enter?token=short")],
  ["an invitation that is over", (page) => goto(page, `/desk/invitation?token=${token}`)],
  ["the set-up", (page) => goto(page, `/desk/set-up?token=${token}`)],
];

const inside: readonly [string, (page: Page) => Promise<void>][] = [
  ["one's own account", (page) => goto(page, "/desk/me")],
  [
    "the password asked for",
    async (page) => {
      await goto(page, "/desk/me");
      await page.locator("section[aria-labelledby=second-factor-title] button").first().click();
      await page.getByRole("dialog").waitFor();
    },
  ],
  ["people", (page) => goto(page, "/desk/accounts")],
  [
    "inviting",
    async (page) => {
      await goto(page, "/desk/accounts");
      await page.locator("main button").first().click();
      await page.getByRole("dialog").waitFor();
    },
  ],
  [
    "the outbox, a mail open",
    async (page) => {
      await goto(page, "/desk/mails");
      await page.locator("main li button").first().click();
    },
  ],
  ["the settings", (page) => goto(page, "/desk/settings")],
];

async function goto(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await title(page).waitFor();
  // Until nothing grey stands where something will come.
  await expect.poll(() => page.locator(".animate-breathe").count()).toBe(0);
}

export function peopleAccess(): void {
  // A desk that is set up, and a mail in its outbox.
  beforeAll(async () => {
    const { client } = await arrive("administrator", "Ada");
    const guest = { email: "guest@example.org", role: "curator", limits: noLimits, language: "ar" } as const;
    await client.invitations.create.mutate(guest);
  });

  test.each(outside)("%s", (_, reach) => look(reach, null), patienceMs);

  test.each(inside)("%s", async (_, reach) => look(reach, (await colleague("administrator")).cookie), patienceMs);
}

/** At a desk in English, and on a telephone in Arabic. */
async function look(reach: (page: Page) => Promise<void>, cookie: { name: string; value: string } | null) {
  for (const { locale, width, direction } of [
    { locale: "en-GB", width: 1280, direction: "ltr" },
    { locale: "ar", width: 360, direction: "rtl" },
  ]) {
    await visit(
      async ({ page }) => {
        await reach(page);
        expect(await page.locator("html").getAttribute("dir")).toBe(direction);
        expect(await sideways(page)).toBe(0);
        await expectAccessible(page);
      },
      { locale, width, expected: /status of 4/, ...(cookie === null ? {} : { cookie }) },
    );
  }
}
