// What a person with an account is here for. A role is given by an administrator; nobody takes one.
import { z } from "zod";
import { RecordId } from "./record.ts";

/** contributor: suggests and edits own drafts · curator: edits, reviews, publishes · administrator: also people, settings, restore. */
export const roles = ["contributor", "curator", "administrator"] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** What a curator looks after; an empty list means no limit of that sort. */
export const Limits = z.object({ countries: z.array(RecordId), themes: z.array(RecordId) });
export type Limits = z.infer<typeof Limits>;

export const noLimits: Limits = { countries: [], themes: [] };
