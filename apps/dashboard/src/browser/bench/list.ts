// A list of very many records in a real browser over the real api: until the first row, until a filtered one, and how it scrolls.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { findChromium, startChromium } from "../chromium.ts";
import { watchCalls } from "./calls.ts";
import { scrollOnce, type Way, ways } from "./scrolling.ts";
import { type Frames, installStopwatch } from "./stopwatch.ts";
import { line, median, print, spread } from "./table.ts";
import { openList, restsMs, type Wait, type Waited, waitOnce, waits } from "./waiting.ts";

/** A list of about a hundred among the hundred thousand: those whose title has a word that begins so. */
const shortList = "?text=999";
/** A frame that takes longer than this is seen as a stutter. */
const stutterMs = 50;

type Api = { url: string; cookie: { name: string; value: string } };

export async function benchList({ practices, rounds }: { practices: number; rounds: number }): Promise<void> {
  const chromium = findChromium();
  if (chromium === null)
    throw new Error("No Chromium was found. Install one, or name it: CHROMIUM_PATH=/path/to/chromium");
  const started = performance.now();
  const child = fork(fileURLToPath(new URL("./crowded-api.ts", import.meta.url)), [String(practices)]);
  try {
    const api = await firstMessage<Api>(child);
    print(
      `\nA list of ${practices} practices, made in ${((performance.now() - started) / 1000).toFixed(0)} s; ${rounds} rounds`,
    );
    const browser = await startChromium(chromium, { asVisitors: true });
    const page = await openPage(browser, api);
    await measureWaits(page, rounds);
    await measureScrolling(page, rounds);
    await browser.close();
  } finally {
    if (child.connected) child.disconnect();
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  }
}

async function firstMessage<Told>(child: ChildProcess): Promise<Told> {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`the api ended with ${code}`);
  });
  const [message] = (await Promise.race([once(child, "message"), ended])) as [Told];
  return message;
}

async function openPage(browser: Browser, { url, cookie }: Api): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, locale: "en-GB", viewport: { width: 1280, height: 800 } });
  await context.addCookies([{ ...cookie, url }]);
  await context.addInitScript(installStopwatch);
  context.setDefaultTimeout(60_000);
  return context.newPage();
}

async function measureWaits(page: Page, rounds: number): Promise<void> {
  const calls = watchCalls(page);
  const measured = new Map<Wait, Waited[]>(waits.map((wait) => [wait, []]));
  // The first round fills the browser's store of files and the server's memory, and is not counted.
  for (let round = 0; round <= rounds; round++) {
    for (const [wait, all] of measured) {
      const waited = await waitOnce(wait, page, calls);
      if (round > 0) all.push(waited);
    }
  }
  print(
    "Until the row is painted, and the same api call alone, each after the other in the same page; ms: median (least – most)",
  );
  print(line("", "row painted", "call alone", "ratio", "ratio without rest"));
  for (const [wait, all] of measured) {
    const rest = restsMs[wait] ?? 0;
    const ratio = (without: number) =>
      spread(
        all.map(({ shownMs, callMs }) => (shownMs - without) / callMs),
        1,
      );
    const own = [all.map(({ shownMs }) => shownMs), all.map(({ callMs }) => callMs)];
    print(line(wait, ...own.map((values) => spread(values)), ratio(0), rest === 0 ? "" : `${ratio(rest)}`));
  }
}

async function measureScrolling(page: Page, rounds: number): Promise<void> {
  const lists = { long: "", short: shortList };
  const measured = new Map<Way, { long: Frames[]; short: Frames[] }>(ways.map((way) => [way, { long: [], short: [] }]));
  for (let round = 0; round <= rounds; round++) {
    for (const [way, all] of measured) {
      for (const name of ["short", "long"] as const) {
        await openList(page, lists[name]);
        const frames = await scrollOnce(way, page);
        if (round > 0) all[name].push(frames);
      }
    }
  }
  await openList(page, shortList);
  const rows = Number(await page.getByRole("grid").getAttribute("aria-rowcount")) - 1;
  print(
    `\nThe same scrolling through all and through a list of ${rows}, in turns; frames of more than ${stutterMs} ms are stutters`,
  );
  print(line("", "all", `${rows}`, "ratio of medians"));
  for (const [way, { long, short }] of measured) {
    for (const [name, value] of Object.entries(counts)) {
      const [ofLong, ofShort] = [long.map(value), short.map(value)];
      const ratio = median(ofShort) === 0 ? "–" : (median(ofLong) / median(ofShort)).toFixed(2);
      print(line(`${way}: ${name}`, spread(ofLong), spread(ofShort), ratio));
    }
  }
}

const counts: Record<string, (frames: Frames) => number> = {
  "longest ms": ({ betweenMs }) => Math.max(0, ...betweenMs),
  stutters: ({ betweenMs }) => betweenMs.filter((ms) => ms > stutterMs).length,
  "long tasks ms": ({ longTasksMs }) => longTasksMs.reduce((sum, ms) => sum + ms, 0),
};
