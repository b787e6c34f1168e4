// A lease: what only one process may do at a time, such as being the gateway of a shard; it ends by itself unless its holder extends it.
import { z } from "zod";

/** By which a process is known while it runs; another run is another holder. */
export const Holder = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/, "Use 1 to 64 letters, digits, dots and dashes.");

/** Such as `discord:198622483471925248:shard-0` or `refresh:slack:T024BE7LD`. */
export const LeaseName = z
  .string()
  .regex(/^[a-z][a-z-]{0,31}(:[A-Za-z0-9_-]{1,64}){0,3}$/, "Use a name such as discord-shard:0.");

export const Lease = z.object({
  isYours: z.boolean(),
  heldBy: Holder,
  /** How long it lasts from when the api answered; a holder counts from before it asked. */
  untilMs: z.number().int().nonnegative(),
});
export type Lease = z.infer<typeof Lease>;

/** Who has what just now, of the leases under one name. */
export const ListedLease = Lease.omit({ isYours: true }).extend({ name: LeaseName });
export type ListedLease = z.infer<typeof ListedLease>;
