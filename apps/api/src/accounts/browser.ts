// What signing in must know of the browser in which it happens, and the request that is made of it.
import { addressHeader, authPath } from "./auth.ts";

export interface Browser {
  cookie: string | undefined;
  address: string;
  userAgent: string | undefined;
}

const longestUserAgent = 300;

/** Nothing that the browser sent but its cookies and its name; with a body it is a POST. */
export function requestFor(publicUrl: string, browser: Browser, path: string, body?: unknown): Request {
  const headers = new Headers({ [addressHeader]: browser.address });
  if (browser.cookie !== undefined) headers.set("cookie", browser.cookie);
  if (browser.userAgent !== undefined) headers.set("user-agent", browser.userAgent.slice(0, longestUserAgent));
  const url = `${publicUrl}${authPath}${path}`;
  if (body === undefined) return new Request(url, { headers });
  headers.set("content-type", "application/json");
  return new Request(url, { method: "POST", headers, body: JSON.stringify(body) });
}
