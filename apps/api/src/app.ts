// The whole of HTTP on one screen: middleware in order, then the doors.
import { randomBytes } from "node:crypto";
import { errorCodes } from "@convivio/core";
import { trpcServer } from "@hono/trpc-server";
import { Hono, type Context as HonoContext } from "hono";
import type { Logger } from "pino";
import { authPath } from "./accounts/auth.ts";
import { checkOrigin } from "./accounts/own-origin.ts";
import type { AppEnv, AppOptions } from "./app-options.ts";
import { limitBodies } from "./body-limits.ts";
import { browserOf, contextOf } from "./caller.ts";
import { serveDashboard } from "./dashboard.ts";
import { exportDoor } from "./exports/export-door.ts";
import { importDoor } from "./imports/import-door.ts";
import { ownDataDoor } from "./members/own-data-door.ts";
import { errors } from "./metrics.ts";
import { metricsDoor } from "./metrics-door.ts";
import { noSuchPage, pages } from "./pages/index.tsx";
import type { Context } from "./routers/context.ts";
import { appRouter } from "./routers/index.ts";
import { named, reportOf } from "./routers/trpc.ts";

export function createApp(options: AppOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(logRequests(options.log));
  app.use(async (c, next) => {
    await next();
    c.header("x-content-type-options", "nosniff");
    c.header("referrer-policy", "strict-origin-when-cross-origin");
  });
  app.use(limitBodies(isSignedIn(options)));
  app.onError((error, c) => {
    const reference = c.get("requestId");
    const known = named(error);
    if (known === null) options.log.error({ requestId: reference, err: error }, "a request failed");
    const { code, message, field } = known ?? somethingBroke;
    errors.inc({ code });
    return c.json({ code, message, field, reference }, errorCodes[code].status);
  });
  app.use(async (c, next) => {
    checkOrigin(c.req.raw, options.publicUrl);
    await next();
  });
  app.get("/healthz", (c) => c.json({ name: "convivio", status: "alive" }));
  app.get("/readyz", async (c) => {
    const isReady = await options.isReady().catch(() => false);
    return c.json({ name: "convivio", status: isReady ? "ready" : "not ready" }, isReady ? 200 : 503);
  });
  app.get("/metrics", metricsDoor(options));
  app.use("*", async (c, next) => {
    if (options.catalogue() !== null) return next();
    return c.json(
      {
        code: "not-available",
        message: "Convivio is starting. Try again in a moment.",
        field: null,
        reference: c.get("requestId"),
      },
      503,
    );
  });
  app.use(
    "/trpc/*",
    trpcServer({
      endpoint: "/trpc",
      router: appRouter,
      allowMethodOverride: true,
      createContext: async ({ resHeaders }, c) => ({
        ...(await contextOf(c, options, (cookies) => {
          for (const cookie of cookies) resHeaders.append("set-cookie", cookie);
        })),
      }),
      onError: ({ error, ctx }) => logError(options.log, error, (ctx as Context | undefined)?.requestId ?? ""),
    }),
  );
  app.all(`${authPath}/*`, (c) => {
    const accounts = options.accounts();
    if (accounts === null) throw new Error("the accounts are not open");
    return accounts.door(c.req.raw, browserOf(c), c.get("requestId"));
  });
  app.route("/", importDoor(options));
  app.route("/", exportDoor(options));
  app.route("/", ownDataDoor(options));
  app.route("/", pages(options));
  if (options.dashboardFolder !== null) serveDashboard(app, options.dashboardFolder);
  app.notFound(noSuchPage(options));
  return app;
}

const somethingBroke = {
  code: "internal",
  message: "Something broke on our side. Try again in a minute.",
  field: null,
} as const;

/** Short enough to be read out over the telephone. */
export function newRequestId(): string {
  return randomBytes(5).toString("hex");
}

/** Where nobody can tell, the door behind it says so; only a cookie that we have signed gets that far. */
function isSignedIn({ accounts }: AppOptions): (cookie: string) => Promise<boolean> {
  return async (cookie) => {
    const found = accounts()?.findPerson(cookie);
    return found === undefined
      ? false
      : found.then(
          (person) => person !== null,
          () => true,
        );
  };
}

function logRequests(log: Logger) {
  return async (c: HonoContext<AppEnv>, next: () => Promise<void>) => {
    const requestId = newRequestId();
    const start = performance.now();
    c.set("requestId", requestId);
    c.set("log", log.child({ requestId }));
    await next();
    c.header("x-request-id", requestId);
    const milliseconds = Math.round((performance.now() - start) * 10) / 10;
    // The path only: a query may hold what somebody asked.
    log.info({ requestId, method: c.req.method, path: c.req.path, status: c.res.status, milliseconds }, "request");
  };
}

function logError(log: Logger, error: Parameters<typeof reportOf>[0], requestId: string): void {
  const report = reportOf(error, requestId);
  const isOurs = report.code === "internal" || report.code === "not-available" || report.code === "took-too-long";
  const { field, code } = report;
  errors.inc({ code });
  if (isOurs) log.error({ requestId, code, err: error.cause ?? error }, "a procedure failed");
  else log.info({ requestId, code, field }, "a request was refused");
}
