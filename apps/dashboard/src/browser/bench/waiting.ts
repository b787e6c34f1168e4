// How long somebody waits for the rows of a list, beside the api call alone.
import type { Page } from "playwright-core";
import { type Calls, callAlone } from "./calls.ts";

export type Waited = { shownMs: number; callMs: number; callBytes: number };

export const waits = ["opened at its address", "a country chosen", "a name typed", "the middle jumped to"] as const;
export type Wait = (typeof waits)[number];

/** Milliseconds for which the list rests by design: after a letter, and while it is scrolled. */
export const restsMs: Partial<Record<Wait, number>> = { "a name typed": 250, "the middle jumped to": 80 };

export async function waitOnce(wait: Wait, page: Page, calls: Calls): Promise<Waited> {
  const shownMs = await steps[wait](page);
  const { ms, bytes } = await callAlone(page, calls.last());
  return { shownMs, callMs: ms, callBytes: bytes };
}

const steps: Record<Wait, (page: Page) => Promise<number>> = {
  "opened at its address": openList,
  async "a country chosen"(page) {
    await openList(page);
    await page.getByRole("button", { name: "Filters" }).click();
    await page.getByRole("combobox", { name: "Country" }).pressSequentially("ital");
    const option = page.getByRole("option", { name: "Italy" });
    await option.waitFor();
    return untilOtherList(page, () => option.click());
  },
  async "a name typed"(page) {
    await openList(page);
    return untilOtherList(page, () => page.getByRole("searchbox").pressSequentially("hous"));
  },
  async "the middle jumped to"(page) {
    await openList(page);
    return page.evaluate(() => {
      const rows = Number(document.querySelector("[role=grid]")?.getAttribute("aria-rowcount"));
      const middle = Math.floor(rows / 2);
      const list = document.querySelector("[role=grid] [role=rowgroup]:last-child") as HTMLElement;
      const height = list.offsetHeight / (rows - 1);
      window.scrollTo(0, list.offsetTop + middle * height);
      return window.stopwatch.untilRow(middle + 1);
    });
  },
};

export async function openList(page: Page, search = ""): Promise<number> {
  await page.goto(`/desk/practices${search}`);
  const shown = await page.waitForFunction(() => window.stopwatch.firstRowMs);
  return Number(await shown.jsonValue());
}

async function untilOtherList(page: Page, act: () => Promise<void>): Promise<number> {
  const until = page.evaluateHandle(() => ({ waited: window.stopwatch.untilOtherList() }));
  const handle = await until;
  await act();
  return handle.evaluate(({ waited }) => waited);
}
