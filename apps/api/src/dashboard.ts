// Serves the built dashboard: its two pages, the playground and the desk, with a fresh nonce each time, under a policy that lets nothing foreign in.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono, Context as HonoContext } from "hono";
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
    // The page of a draft, beside its editor.
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function readPage(folder: string, name: string): string {
  const file = join(folder, name);
  if (!existsSync(file)) throw new Error(`the dashboard is not built: ${file} is missing`);
  return readFileSync(file, "utf8");
}

function respond(c: HonoContext<AppEnv>, page: string): Response | Promise<Response> {
  const nonce = randomBytes(16).toString("base64");
  c.header("content-security-policy", contentPolicy(nonce));
  return c.html(page.replace(noncePlaceholder, nonce));
}

export function serveDashboard(app: Hono<AppEnv>, folder: string): void {
  const playground = readPage(folder, "index.html");
  const desk = readPage(folder, "desk.html");
  // What members see is shown by the same page, at its own address.
  for (const path of ["/", "/cards"]) {
    app.get(path, (c) => {
      c.header("cache-control", "no-cache");
      return respond(c, playground);
    });
  }
  for (const path of ["/desk", "/desk/*"]) {
    // What the desk shows is for the person who signed in: it stays in no cache and no index.
    app.get(path, (c) => {
      c.header("cache-control", "no-store");
      c.header("x-robots-tag", "noindex");
      return respond(c, desk);
    });
  }
  // The files as they were built have no nonce and no policy: only what was filled in above is a page.
  app.get("/index.html", (c) => c.redirect("/", 301));
  app.get("/desk.html", (c) => c.redirect("/desk", 301));
  app.use("/assets/*", async (c, next) => {
    await next();
    if (c.res.ok) c.header("cache-control", "public, max-age=31536000, immutable");
  });
  // The build has packed scripts and styles, so that nothing is packed anew for each visitor.
  app.use("/*", serveStatic({ root: folder, precompressed: true }));
}
