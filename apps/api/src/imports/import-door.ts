// The door for files: one that is brought in, and the one of the rows that could not be.
import {
  ConvivioError,
  ImportFormat as Format,
  type ImportFormat,
  Language,
  QuestionLanguage,
  RecordKind,
} from "@convivio/core";
import { findImport } from "@convivio/db";
import { Hono } from "hono";
import { z } from "zod";
import type { AppEnv, AppOptions } from "../app-options.ts";
import { requireDesk } from "../desk/authority.ts";
import { fileResponse } from "../exports/file-response.ts";
import { readQuery } from "../read-query.ts";
import { signedIn } from "../signed-in.ts";
import { largestFile, tooLarge } from "./decode.ts";
import { errorFile } from "./error-file.ts";
import { importPath } from "./import-path.ts";
import { importViewOf } from "./import-view.ts";
import { takeIn } from "./take-in.ts";

const Sent = z.object({
  kind: RecordKind,
  name: z.string().trim().min(1).max(200),
  format: Format.optional(),
  /** One character between the cells; found out where it is not given. */
  delimiter: z.string().length(1).optional(),
  /** The language in which its dates are said. */
  language: QuestionLanguage.default("en"),
});

export function importDoor(options: AppOptions): Hono<AppEnv> {
  const door = new Hono<AppEnv>();
  door.post(importPath, async (c) => {
    const { acting, catalogue } = await signedIn(c, options);
    requireDesk(acting, "import");
    const sent = readQuery(Sent, c.req.query());
    const { body } = c.req.raw;
    if (body === null)
      throw new ConvivioError("invalid-input", "Send the file as the body.", "no body", { field: "file" });
    if (Number(c.req.header("content-length") ?? 0) > largestFile) throw tooLarge();
    const { kind, name, language } = sent;
    const format = sent.format ?? formatOf(name);
    const file = { kind, name, format, language, delimiter: sent.delimiter ?? null, body };
    const row = await takeIn(catalogue.db, acting.actor, file);
    return c.json(await importViewOf(catalogue.db, acting, row), 201);
  });
  door.get(`${importPath}/:id{[0-9]{1,9}}/errors.csv`, async (c) => {
    const { acting, catalogue } = await signedIn(c, options);
    requireDesk(acting, "import");
    const { language } = readQuery(z.object({ language: Language.default("en") }), c.req.query());
    const row = await findImport(catalogue.db.tables, Number(c.req.param("id")));
    if (row === null) throw new ConvivioError("not-found", "There is no such import.", "errors.csv", { field: "id" });
    return fileResponse(errorFile(catalogue.db, row, language), { name: `import-${row.id}-errors`, format: "csv" }, c);
  });
  return door;
}

function formatOf(name: string): ImportFormat {
  if (/\.(ndjson|jsonl)$/i.test(name)) return "ndjson";
  return /\.json$/i.test(name) ? "json" : "csv";
}
