// Serves the built dashboard: its page with a fresh nonce each time, under a policy that lets nothing foreign in.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";
import type { AppEnv } from "./app-options.ts";

/** Written into the page by the build; replaced by a new random value in each response. */
const noncePlaceholder = /__CSP_NONCE__/g;

export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export function serveDashboard(app: Hono<AppEnv>, folder: string): void {
  const file = join(folder, "index.html");
  if (!existsSync(file)) throw new Error(`the dashboard is not built: ${file} is missing`);
  const page = readFileSync(file, "utf8");
  app.get("/", (c) => {
    const nonce = randomBytes(16).toString("base64");
    c.header("content-security-policy", contentPolicy(nonce));
    c.header("cache-control", "no-cache");
    return c.html(page.replace(noncePlaceholder, nonce));
  });
  app.use("/assets/*", async (c, next) => {
    await next();
    if (c.res.ok) c.header("cache-control", "public, max-age=31536000, immutable");
  });
  app.use("/*", serveStatic({ root: folder }));
}
