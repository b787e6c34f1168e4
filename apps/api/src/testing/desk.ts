// Calls the desk's procedures as somebody who has signed in, past the sign-in itself.
import { type Acting, noLimits, type Role } from "@convivio/core";
import { pino } from "pino";
import type { Catalogue } from "../catalogue.ts";
import { type Jobs, noJobs } from "../jobs/jobs.ts";
import type { Caller } from "../routers/context.ts";
import { appRouter } from "../routers/index.ts";
import { createCheckNow, type SourceCheckNow } from "../sources/check-now.ts";
import "../routers/context-inside.ts";

export function buildActing(role: Role | null, name = `A ${role}`): Acting {
  return { actor: { kind: "person", id: name, name }, role, limits: noLimits };
}

export function personCalling(role: Role | null, name?: string): Caller {
  return { kind: "person", acting: buildActing(role, name), session: "s", address: "::1" };
}

export function deskAs(
  catalogue: Catalogue,
  caller: Caller,
  given: { jobs?: Jobs; sourceCheckNow?: SourceCheckNow } = {},
): ReturnType<typeof appRouter.createCaller> {
  return appRouter.createCaller({
    catalogue,
    caller,
    requestId: "test",
    log: pino({ level: "silent" }),
    jobs: given.jobs ?? noJobs,
    sourceCheckNow: given.sourceCheckNow ?? createCheckNow(),
    countQuestion: () => {},
  });
}
