// Axe finds nothing to object to, in English and in Arabic, by day and by night; and nothing is pushed sideways on a telephone.
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { expectAccessible } from "../axe.ts";
import { arrive, begin, newest, wholePractice, write } from "../desk-scene.ts";
import { visit } from "../house.ts";

/** Something of everything, on its way. */
async function scene() {
  const [ada, ben] = [await arrive("administrator", "Ada"), await arrive("curator", "Ben")];
  const unseen = await begin(ada, "organisation", { name: "Nobody knows it yet" });
  const id = await wholePractice(ben, "Tables in every light", { purpose: "To sit down together." });
  await ada.client.records.publish.mutate({ id, seen: await newest(ada, id) });
  const organisations = [{ organisation: unseen, role: "lead" }];
  await write(ben, id, { purpose: "To sit down and eat together.", targetGroups: ["Neighbours"], organisations });
  await ben.client.records.submit.mutate({ id, seen: await newest(ben, id), comment: "Please read." });
  return { ada, id };
}

const places: readonly [string, (page: Page, id: number) => Promise<void>][] = [
  ["home", async (page) => void (await page.goto("/desk"))],
  [
    "a history",
    async (page, id) => {
      await page.goto(`/desk/practices/${id}/history?all=yes`);
      await page.locator("main ins").first().waitFor();
    },
  ],
  [
    "publishing",
    async (page, id) => {
      await page.goto(`/desk/practices/${id}`);
      await page.getByRole("button", { name: /^(Publish|نشر)$/ }).click();
      await page.getByRole("dialog").getByRole("radio").first().waitFor();
    },
  ],
  [
    "the audit log",
    async (page) => {
      await page.goto("/desk/audit");
      await page.locator("main section li").first().waitFor();
    },
  ],
];

export function looks(): void {
  let ada: Awaited<ReturnType<typeof scene>>["ada"];
  let id: number;

  // Nobody changes anything in it.
  beforeAll(async () => {
    ({ ada, id } = await scene());
  });

  test.each(places)("axe is content with %s", async (_, reach) => {
    for (const locale of ["en", "ar"])
      await visit(
        async ({ page }) => {
          await reach(page, id);
          await page.locator("h1").first().waitFor();
          expect(await page.locator("html").getAttribute("lang")).toBe(locale);
          await expectAccessible(page);
        },
        { ...ada, locale },
      );
  });

  test.each(places)("a telephone shows all of %s", async (_, reach) => {
    await visit(
      async ({ page }) => {
        await reach(page, id);
        await page.locator("h1").first().waitFor();
        const widths = () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        await expect.poll(widths).toBe(0);
      },
      { ...ada, width: 360 },
    );
  });
}
