// From a request to a page: the visit, the headers that every page has, and what is said when it cannot be shown.
import type { ErrorReport } from "@convivio/core";
import { errorCodes, languageAccepted } from "@convivio/core";
import { getTRPCErrorFromUnknown } from "@trpc/server";
import type { Context as HonoContext } from "hono";
import { readerOf } from "../answers/draft.ts";
import type { AppEnv, AppOptions } from "../app-options.ts";
import { contextOf } from "../caller.ts";
import type { Caller } from "../routers/context.ts";
import { appRouter } from "../routers/index.ts";
import { reportOf } from "../routers/trpc.ts";
import { Page, type PageContent } from "./frame/page.tsx";
import { problemContent } from "./frame/problem.tsx";
import { languageChosen, type Visit } from "./visit.ts";

/** Nothing runs, nothing foreign is loaded, nobody frames it. */
const contentPolicy = policyOf("base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'");

/** Our own desk frames it; its links open elsewhere, its forms lead nowhere, and it can do nothing at all to what stands around it. */
const framedPolicy = policyOf(
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox",
);

function policyOf(...rules: readonly string[]): string {
  const own = ["default-src 'none'", "style-src 'self'", "font-src 'self'", "img-src 'self' data:"];
  return [...own, ...rules].join("; ");
}

/** Another page of ours where this one moved to. */
export interface Moved {
  movedTo: string;
}

/** What a page has to show; null where there is no such page. */
export type ContentOf = (visit: Visit, slug: string) => Promise<PageContent | Moved | null>;

type PageContext = HonoContext<AppEnv>;

/** A page that only the person who asks for it sees, in a frame of the desk: what was sent says which, and for which reader. */
export type FramedContentOf = (
  visit: Visit,
  caller: Caller,
  body: Readonly<Record<string, unknown>>,
) => Promise<{ visit: Visit; content: PageContent } | null>;

export function respondInFrame(options: AppOptions, contentOf: FramedContentOf) {
  return async (c: PageContext): Promise<Response> => {
    const visit = await visitOf(c, options);
    const { caller } = await contextOf(c, options, noCookies);
    const made = await c.req
      .parseBody()
      .then((body) => contentOf(visit, caller, body))
      .catch((error: unknown) => ({ visit, content: problemContent(visit, reportFailure(visit, error)) }));
    const { visit: seen, content } = made ?? { visit, content: problemContent(visit, notFound(visit)) };
    c.header("x-robots-tag", "noindex");
    return render(c, seen, { ...content, isKept: false, isFramed: true });
  };
}

export function respondWith(options: AppOptions, contentOf: ContentOf) {
  return async (c: PageContext): Promise<Response> => {
    const visit = await visitOf(c, options);
    try {
      const content = await contentOf(visit, c.req.param("slug") ?? "");
      if (content !== null && "movedTo" in content) {
        c.header("cache-control", "public, max-age=60");
        return c.redirect(content.movedTo, 301);
      }
      return render(c, visit, content ?? problemContent(visit, notFound(visit)));
    } catch (error) {
      const report = reportFailure(visit, error);
      return render(c, visit, problemContent(visit, report));
    }
  };
}

function notFound(visit: Visit): ErrorReport {
  return { code: "not-found", message: "", field: null, reference: visit.reference };
}

/** What is told of an error, which the log has in full when it is ours. */
export function reportFailure(visit: Visit, error: unknown): ErrorReport {
  const known = getTRPCErrorFromUnknown(error);
  const report = reportOf(known, visit.reference);
  if (errorCodes[report.code].status >= 500)
    visit.log.error({ code: report.code, err: known.cause ?? known }, "a page failed");
  return report;
}

/** A page that is only read signs nobody in. */
const noCookies = () => {};

async function visitOf(c: PageContext, options: AppOptions): Promise<Visit> {
  const catalogue = options.catalogue();
  if (catalogue === null) throw new Error("the catalogue is not open");
  const { searchParams: parameters } = new URL(c.req.url);
  const chosen = languageChosen(parameters);
  const language = chosen ?? languageAccepted(c.req.header("accept-language"));
  return {
    catalogue,
    ask: appRouter.createCaller(await contextOf(c, options, noCookies)),
    reader: readerOf(catalogue, language),
    language,
    isLanguageChosen: chosen !== null,
    path: c.req.path,
    parameters,
    reference: c.get("requestId"),
    log: c.get("log"),
  };
}

function render(c: PageContext, visit: Visit, content: PageContent): Response | Promise<Response> {
  c.header("content-security-policy", content.isFramed === true ? framedPolicy : contentPolicy);
  c.header("content-language", visit.language);
  c.header("vary", "Accept-Language");
  c.header("cache-control", content.isKept ? "public, max-age=60" : "no-store");
  if (content.status === 429) c.header("retry-after", "60");
  return c.html(`<!doctype html>${(<Page visit={visit} content={content} />).toString()}`, content.status);
}
