// The lines of a backup that are not rows: what it is, which table comes next, where a sequence stands, and that it is whole.
import { readFileSync } from "node:fs";
import { z } from "zod";

/** Grows when a release can no longer read what the one before wrote. */
export const formatVersion = 1;

/** How to make one thing that no migration makes: its kind, its name as SQL writes it, and the statements. */
export const Piece = z.object({
  kind: z.enum(["schema", "type", "function", "sequence", "table"]),
  name: z.string(),
  statements: z.array(z.string()),
});
export type Piece = z.infer<typeof Piece>;

/** The first line, of any format: only this much is sure of one that is not known. */
export const Opening = z.object({ convivio: z.literal("backup"), format: z.number(), release: z.string() });

export const Header = Opening.extend({
  madeAt: z.string(),
  /** The version of the PostgreSQL that it was made from. */
  server: z.string(),
  migrations: z.array(z.object({ madeAt: z.number(), hash: z.string() })),
  structure: z.array(Piece),
});
export type Header = z.infer<typeof Header>;

const Named = z.object({ schema: z.string(), name: z.string() });
export const Line = z.union([
  z.object({ table: Named.extend({ columns: z.array(z.string()) }) }),
  z.object({ sequence: Named.extend({ last: z.string().regex(/^-?\d+$/), isCalled: z.boolean() }) }),
  z.object({ end: z.object({ tables: z.number(), rows: z.number() }) }),
]);
export type Line = z.infer<typeof Line>;

/** The line after the last row of a table. No row can look like it: a backslash in a row is doubled. */
export const endOfRows = "\\.\n";

export function currentRelease(): string {
  const file = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return String((JSON.parse(file) as { version: string }).version);
}
