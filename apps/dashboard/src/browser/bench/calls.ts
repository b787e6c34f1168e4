// The calls that the page makes for rows, so that the very same can be made again alone.
import type { Page, Request } from "playwright-core";

export type Call = { url: string; body: string };

export interface Calls {
  /** The newest call for the rows of a list. */
  last(): Call;
}

export function watchCalls(page: Page): Calls {
  let found: Request | null = null;
  page.on("request", (request) => {
    if (request.url().includes("records.list")) found = request;
  });
  return {
    last() {
      if (found === null) throw new Error("The page has asked for no list.");
      return { url: found.url(), body: found.postData() ?? "" };
    },
  };
}

/** From the same page, to the same api, with the same words: what there is besides is the page's own. */
export async function callAlone(page: Page, call: Call): Promise<{ ms: number; bytes: number }> {
  return page.evaluate(async ({ url, body }) => {
    const start = performance.now();
    const headers = { "content-type": "application/json" };
    const response = await fetch(url, { method: "POST", headers, body });
    const text = await response.text();
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return { ms: performance.now() - start, bytes: text.length };
  }, call);
}
