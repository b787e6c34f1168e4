// For tests of signing in: a browser that keeps cookies, and the ways in as it takes them.
import type { ErrorReport } from "@convivio/core";
import type { Hono } from "hono";
import type { AppEnv } from "../app-options.ts";
import { type Called, call, connectionFrom } from "./call.ts";

export interface Entered {
  status: number;
  answer: Record<string, unknown>;
  report: ErrorReport | null;
  /** As the response sets them, attributes included. */
  cookies: string[];
  location: string | null;
}

export interface TestBrowser {
  /** One of the ways under /api/auth, by POST. */
  enter(path: string, body?: unknown, headers?: Record<string, string>): Promise<Entered>;
  get(path: string): Promise<Entered>;
  call(procedure: string, input?: unknown): Promise<Called>;
  /** The name of whoever is signed in here. */
  whoAmI(): Promise<string | null>;
  cookie(): string;
}

export function openBrowser(app: Hono<AppEnv>, headers: Record<string, string> = {}, from = "127.0.0.1"): TestBrowser {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const keep = (cookies: readonly string[]) => {
    for (const one of cookies) {
      const [pair = ""] = one.split(";");
      const name = pair.slice(0, pair.indexOf("="));
      if (/max-age=0/i.test(one)) jar.delete(name);
      else jar.set(name, pair.slice(pair.indexOf("=") + 1));
    }
  };
  const send = async (path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Entered> => {
    const sent = { ...init.headers, ...(jar.size === 0 ? {} : { cookie: cookie() }) };
    const response = await app.request(path, { ...init, headers: sent }, connectionFrom(from));
    const cookies = response.headers.getSetCookie();
    keep(cookies);
    const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    const report = response.ok || response.status === 302 ? null : (answer as unknown as ErrorReport);
    return { status: response.status, answer, report, cookies, location: response.headers.get("location") };
  };
  const own = { "sec-fetch-site": "same-origin", ...headers };
  const browser: TestBrowser = {
    enter: (path, body = {}, more = {}) =>
      send(`/api/auth${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", ...own, ...more },
        body: JSON.stringify(body),
      }),
    get: (path) => send(path, { headers: headers }),
    async call(procedure, input) {
      const called = await call(
        app,
        procedure,
        input,
        { ...own, ...(jar.size === 0 ? {} : { cookie: cookie() }) },
        from,
      );
      keep(called.cookies);
      return called;
    },
    async whoAmI() {
      const { result } = await browser.call("session.get");
      return (result as { account: { name: string } | null } | undefined)?.account?.name ?? null;
    },
    cookie,
  };
  return browser;
}
