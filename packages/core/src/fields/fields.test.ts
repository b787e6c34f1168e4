// The fields of each kind say the same as the schema of what is published.
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { problemsOf } from "../problems.ts";
import { recordKinds } from "../record.ts";
import { snapshotSchemaOf } from "../snapshot.ts";
import { sections } from "./field.ts";
import { fieldsOf, publishedSchemas } from "./fields.ts";

type Json = {
  type?: string;
  maxLength?: number;
  enum?: string[];
  items?: Json;
  anyOf?: Json[];
  properties?: Record<string, Json>;
};

/** The schema without the choice of null. */
function inner(schema: Json | undefined): Json {
  return schema?.anyOf?.find((one) => one.type !== "null") ?? schema ?? {};
}

describe.each(recordKinds)("the fields of a %s", (kind) => {
  const schema = z.toJSONSchema(publishedSchemas[kind], { io: "input", unrepresentable: "any" }) as Json;
  const fields = fieldsOf(kind);

  test("are those of its schema, each once", () => {
    expect(fields.map(({ name }) => name).sort()).toEqual(Object.keys(schema.properties ?? {}).sort());
  });

  test("have its limits and its choices", () => {
    for (const field of fields) {
      const own = inner(schema.properties?.[field.name]);
      const text = own.type === "array" ? inner(own.items) : own;
      if (field.length !== undefined && text.maxLength !== undefined)
        expect(text.maxLength, field.name).toBe(field.length);
      if (field.type === "choice") expect(own.enum, field.name).toEqual([...field.of]);
    }
  });

  test("are required where nothing can be published without them", () => {
    const missing = problemsOf(kind, {}).map(({ field }) => field);
    const required = fields.filter(({ isRequired, isMade }) => isRequired && !isMade).map(({ name }) => name);
    expect(missing).toEqual(required);
  });

  test("stand in the order of the story", () => {
    const places = fields.map(({ section }) => sections.indexOf(section));
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  test("can all be left out of a draft, and no other can be put in", () => {
    expect(snapshotSchemaOf(kind).safeParse({}).success).toBe(true);
    expect(snapshotSchemaOf(kind).safeParse({ noSuchField: 1 }).success).toBe(false);
  });
});
