// Somebody in front of the page, in a browser profile of their own, with everything noted that must not happen.
import type { Browser, BrowserContext, Page } from "playwright-core";

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

export type Profile = {
  context: BrowserContext;
  page: Page;
  /** What is noted for the visitor who is there now. */
  watched: { faults: string[]; expected: RegExp | undefined };
};

/** A browser profile with nothing in it. */
export async function openProfile(browser: Browser, arrival: Arrival): Promise<Profile> {
  const { url, locale = "en-GB", scheme = "light", width = 1280, hasScript = true, height = 800 } = arrival;
  const context = await browser.newContext({
    baseURL: url,
    locale,
    colorScheme: scheme,
    reducedMotion: "reduce",
    javaScriptEnabled: hasScript,
    viewport: { width, height },
  });
  context.setDefaultTimeout(20_000);
  await context.addInitScript(reportRefusals);
  const watched: Profile["watched"] = { faults: [], expected: undefined };
  watch(context, url, watched);
  return { context, page: await context.newPage(), watched };
}

function watch(context: BrowserContext, url: string, watched: Profile["watched"]): void {
  const note = (fault: string) => watched.faults.push(fault);
  context.on("console", (message) => {
    const isBad = message.type() === "error" || message.type() === "warning";
    if (isBad && !watched.expected?.test(message.text())) note(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => note(`error: ${error.error().message}`));
  context.on("request", (request) => {
    if (new URL(request.url()).origin !== url) note(`a request to another: ${request.url()}`);
  });
}

/** Somebody comes to a profile, with their cookie. */
export async function enter({ context, page, watched }: Profile, arrival: Arrival): Promise<Visitor> {
  Object.assign(watched, { faults: [], expected: arrival.expected });
  // An address of their own, so that nobody's questions count as somebody else's.
  await context.setExtraHTTPHeaders({ "x-forwarded-for": `198.51.100.${arrival.number}` });
  if (arrival.cookie !== undefined) await context.addCookies([{ ...arrival.cookie, url: arrival.url }]);
  return { page, context, faults: watched.faults };
}

/** For somebody who stays. */
export async function welcome(browser: Browser, arrival: Arrival): Promise<Visitor> {
  return enter(await openProfile(browser, arrival), arrival);
}
