// Leases: bots ask here who may do what only one may do at a time.
import { Holder, Lease, LeaseName, ListedLease } from "@convivio/core";
import { holdLease, listLeases, releaseLease } from "@convivio/db";
import { z } from "zod";
import { botProcedure, router } from "./trpc.ts";
import "./context-inside.ts";

const Held = z.object({ name: LeaseName, holder: Holder });

export const leasesRouter = router({
  /** Has it, or has it for longer, or takes over one that has expired. */
  hold: botProcedure
    .input(Held.extend({ ttlMs: z.number().int().min(1000).max(300_000) }))
    .output(Lease)
    .mutation(async ({ ctx, input }) => {
      const lease = await holdLease(ctx.catalogue.db, input);
      return { isYours: lease.heldBy === input.holder, ...lease };
    }),
  /** By which bots see who else is there. */
  list: botProcedure
    .input(z.object({ under: LeaseName }))
    .output(z.object({ leases: z.array(ListedLease) }))
    .query(async ({ ctx, input }) => ({ leases: await listLeases(ctx.catalogue.db, input.under) })),
  release: botProcedure
    .input(Held)
    .output(z.object({ isReleased: z.boolean() }))
    .mutation(async ({ ctx, input }) => ({ isReleased: await releaseLease(ctx.catalogue.db, input) })),
});
