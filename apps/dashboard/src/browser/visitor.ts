// Somebody in front of the page, in a browser profile of their own, with everything noted that must not happen.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";

export type VisitorOptions = {
  /** What the browser asks for: "it-IT", "ar". */
  locale?: string;
  scheme?: "light" | "dark";
  width?: number;
  /** Without: JavaScript is switched off. */
  hasScript?: boolean;
  /** Somebody with an account comes signed in, by this cookie. */
  cookie?: { name: string; value: string };
  /** Pixels: how high the window is. */
  height?: number;
  /** The one kind of complaint on the console that belongs to the journey. */
  expected?: RegExp;
};

export type Visitor = {
  page: Page;
  context: BrowserContext;
  /** What went wrong unseen: complaints on the console, errors, requests to somebody else. */
  faults: string[];
};

const reportRefusals = `addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  console.error("policy: " + violatedDirective + " " + blockedURI))`;

export type Arrival = VisitorOptions & { url: string; number: number };

export async function welcome(browser: Browser, arrival: Arrival): Promise<Visitor> {
  const { url, number, locale = "en-GB", scheme = "light", width = 1280, hasScript = true, height = 800 } = arrival;
  const context = await browser.newContext({
    baseURL: url,
    locale,
    colorScheme: scheme,
    reducedMotion: "reduce",
    javaScriptEnabled: hasScript,
    viewport: { width, height },
    // An address of their own, so that nobody's questions count as somebody else's.
    extraHTTPHeaders: { "x-forwarded-for": `198.51.100.${number}` },
  });
  if (arrival.cookie !== undefined) await context.addCookies([{ ...arrival.cookie, url }]);
  context.setDefaultTimeout(20_000);
  const faults = watch(context, url, arrival.expected);
  await context.addInitScript(reportRefusals);
  return { page: await context.newPage(), context, faults };
}

function watch(context: BrowserContext, url: string, expected: RegExp | undefined): string[] {
  const faults: string[] = [];
  context.on("console", (message) => {
    const isBad = message.type() === "error" || message.type() === "warning";
    if (isBad && !expected?.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => faults.push(`error: ${error.error().message}`));
  context.on("request", (request) => {
    if (new URL(request.url()).origin !== url) faults.push(`a request to another: ${request.url()}`);
  });
  return faults;
}

/** One journey of somebody who was never here before; it fails if anything went wrong that they would not have seen. */
export async function accompany(
  browser: Browser,
  arrival: Arrival,
  journey: (visitor: Visitor) => Promise<void>,
): Promise<void> {
  const visitor = await welcome(browser, arrival);
  try {
    await journey(visitor);
  } finally {
    await visitor.context.close();
  }
  expect(visitor.faults, visitor.faults.join("\n")).toEqual([]);
}
