// What stands after the question mark of an address, checked like any input.
import { ConvivioError } from "@convivio/core";
import type { z } from "zod";

export function readQuery<T>(schema: z.ZodType<T>, query: unknown): T {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".") ?? "";
  throw new ConvivioError("invalid-input", `${field}: ${issue?.message ?? ""}`, "query", { field });
}
