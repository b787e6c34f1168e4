// What is kept about one member, by kind: what they are told of it, and what they get of it.
import { z } from "zod";

export const traceKinds = [
  "settings",
  "follows",
  "suggestions",
  "remarks",
  "changeReports",
  "wishes",
  "deliveries",
  "installations",
  "acts",
] as const;
export type TraceKind = (typeof traceKinds)[number];

/** Every kind is there, also where nothing of it is kept. */
export const MemberTraces = z.record(z.enum(traceKinds), z.array(z.record(z.string(), z.unknown())));
export type MemberTraces = z.infer<typeof MemberTraces>;

/** A link that gives all of it as a file, for so many minutes, to whoever opens it. */
export const OwnDataLink = z.object({ url: z.string(), minutes: z.number().int().positive() });
export type OwnDataLink = z.infer<typeof OwnDataLink>;
