// A file that goes out as it is made: never whole in memory, and cut off, not ended, where making it fails.
import type { Context as HonoContext } from "hono";
import type { AppEnv } from "../app-options.ts";

export type ExportFormat = "csv" | "json" | "ndjson";

const types: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  ndjson: "application/x-ndjson; charset=utf-8",
};

export function fileResponse(
  text: AsyncGenerator<string>,
  { name, format }: { name: string; format: ExportFormat },
  c: HonoContext<AppEnv>,
): Response {
  const log = c.get("log");
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = await text.next();
        if (next.done === true) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      } catch (error) {
        log.error({ err: error, file: name }, "a file could not be made to its end");
        controller.error(error);
      }
    },
    // Whoever wanted it is gone: nothing more is read for them.
    async cancel() {
      await text.return(undefined);
    },
  });
  return c.body(body, 200, {
    "content-type": types[format],
    "content-disposition": `attachment; filename="${name}.${format}"`,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
}

/** Objects as one JSON array, or as one on each line. */
export async function* writeObjects(
  objects: AsyncGenerator<object>,
  format: "json" | "ndjson",
): AsyncGenerator<string> {
  let isFirst = true;
  if (format === "json") yield "[";
  for await (const one of objects) {
    const text = JSON.stringify(one);
    yield format === "ndjson" ? `${text}\n` : `${isFirst ? "\n" : ",\n"}${text}`;
    isFirst = false;
  }
  if (format === "json") yield "\n]\n";
}
