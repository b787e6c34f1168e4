// The public pages: every record, every list, and asking without script; all of it readable with nothing but HTML.
import { Hono, type Context as HonoContext } from "hono";
import { etag } from "hono/etag";
import type { AppEnv, AppOptions } from "../app-options.ts";
import { eventsContent } from "./lists/events.tsx";
import { citiesContent, organisationsContent } from "./lists/names.tsx";
import { practicesContent, resourcesContent, themesContent } from "./lists/records.tsx";
import { previewContent } from "./preview.tsx";
import { cityContent } from "./records/city.tsx";
import { eventContent } from "./records/event.tsx";
import { organisationContent } from "./records/organisation.tsx";
import { practiceContent } from "./records/practice.tsx";
import { recordPage } from "./records/record-page.tsx";
import { resourceContent } from "./records/resource.tsx";
import { themeContent } from "./records/theme.tsx";
import { type ContentOf, respondInFrame, respondWith } from "./respond.tsx";
import { searchContent } from "./search/search.tsx";
import { font, fontAddress, fontPath, stylesheet, stylesheetAddress, stylesheetPath } from "./style/stylesheet.ts";

const routes: Readonly<Record<string, ContentOf>> = {
  "/practices": practicesContent,
  "/practices/:slug": recordPage("practice", practiceContent),
  "/events": eventsContent,
  "/events/:slug": recordPage("event", eventContent),
  "/cities": citiesContent,
  "/cities/:slug": recordPage("city", cityContent),
  "/themes": themesContent,
  "/themes/:slug": recordPage("theme", themeContent),
  "/organisations": organisationsContent,
  "/organisations/:slug": recordPage("organisation", organisationContent),
  "/resources": resourcesContent,
  "/resources/:slug": recordPage("resource", resourceContent),
  "/search": searchContent,
};

export function pages(options: AppOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  for (const [path, contentOf] of Object.entries(routes)) {
    app.get(path, etag(), respondWith(options, contentOf));
    // People add a slash, and so do some chats.
    app.get(`${path}/`, (c) => {
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(pathname.replace(/\/+$/, "") + search, 301);
    });
  }
  app.post("/desk/preview", respondInFrame(options, previewContent));
  app.get(stylesheetPath, (c) => serveFile(c, stylesheetAddress, stylesheet, "text/css; charset=utf-8"));
  app.get(fontPath, (c) => serveFile(c, fontAddress, new Uint8Array(font), "font/woff2"));
  // Asking counts and is recorded: it is for people. So is the desk.
  const closed = ["/search", "/trpc", "/api", "/desk"].map((path) => `Disallow: ${path}\n`).join("");
  app.get("/robots.txt", (c) => c.text(`User-agent: *\n${closed}`));
  return app;
}

/** What an address that leads nowhere shows. */
export function noSuchPage(options: AppOptions) {
  return respondWith(options, () => Promise.resolve(null));
}

/** Kept for a year under its own address; under an older one only for a moment, because it is not what that one named. */
function serveFile(
  c: HonoContext<AppEnv>,
  address: string,
  content: string | Uint8Array<ArrayBuffer>,
  type: string,
): Response {
  const { pathname, search } = new URL(c.req.url);
  const isCurrent = pathname + search === address;
  c.header("content-type", type);
  c.header("cache-control", isCurrent ? "public, max-age=31536000, immutable" : "public, max-age=60");
  return c.body(content);
}
