// How large a request may be: a question is short, a practice with all its story is not.
import type { Context, HonoRequest, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { AppEnv } from "./app-options.ts";
import { importPath } from "./imports/import-path.ts";

const kilobyte = 1024;
/** For whoever has no session: questions, and what pages send. */
const forAnyone = 64 * kilobyte;
/** For the desk: one snapshot in any script, with room to spare. */
const forTheDesk = 1024 * kilobyte;

function limitTo(bytes: number): MiddlewareHandler<AppEnv> {
  return bodyLimit({
    maxSize: bytes,
    onError: (c: Context<AppEnv>) => {
      const message = `This request is larger than ${bytes / kilobyte} kB.`;
      return c.json({ code: "body-too-large", message, field: null, reference: c.get("requestId") }, 413);
    },
  });
}

/** @param isSignedIn asked only of whoever sends more than anyone may. */
export function limitBodies(isSignedIn: (cookie: string) => Promise<boolean>): MiddlewareHandler<AppEnv> {
  const [anyone, desk] = [limitTo(forAnyone), limitTo(forTheDesk)];
  return async (c, next) => {
    // Files that are brought in are counted as they come, by whoever reads them.
    if (c.req.method === "POST" && c.req.path === importPath) return next();
    // Known by its head alone: to look at a body makes it a stream, which most calls do without.
    if (saysItIsShort(c.req)) return next();
    const cookie = c.req.header("cookie");
    const isOfTheDesk = c.req.raw.body !== null && cookie !== undefined && (await isSignedIn(cookie));
    return isOfTheDesk ? desk(c, next) : anyone(c, next);
  };
}

/** HTTP reads no further than the length that is told, unless the body comes in pieces that tell their own. */
function saysItIsShort(request: HonoRequest): boolean {
  const isInPieces = request.header("transfer-encoding") !== undefined;
  return !isInPieces && Number(request.header("content-length")) <= forAnyone;
}
