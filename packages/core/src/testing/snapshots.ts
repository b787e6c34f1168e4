// Any draft of a kind, as tests try it: every field that people write, or none of it, with texts of every sort.
import fc from "fast-check";
import type { Field } from "../fields/field.ts";
import { importedFields } from "../import/targets.ts";
import type { RecordKind } from "../record.ts";
import { type Snapshot, saysNothing, tidySnapshot } from "../snapshot.ts";

/** Numbers of the records of a kind that a draft may point at. */
type IdsOf = (kind: RecordKind) => fc.Arbitrary<number>;
const anyId = fc.integer({ min: 1, max: 100_000 });

export function anySnapshot(kind: RecordKind, idsOf: IdsOf = () => anyId): fc.Arbitrary<Snapshot> {
  const fields = importedFields(kind).map((field) => [field.name, fc.option(anyValue(field, idsOf))] as const);
  return fc.record(Object.fromEntries(fields)).map((snapshot) => tidySnapshot(snapshot as Snapshot));
}

/** The snapshot without what says nothing: two that say the same are equal. */
export function filled(snapshot: Snapshot): Snapshot {
  return Object.fromEntries(Object.entries(snapshot).filter(([, value]) => !saysNothing(value)));
}

const signs = ["a", "=", "+", "'", '"', ";", "|", ",", "\n", "\r\n", "[", "]", "{", "(", ")", ":", " ", "é", "ع"];
const anyText = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
    fc.array(fc.constantFrom(...signs)).map((parts) => parts.join("")),
  )
  .map((text) => text.replaceAll("\0", "").toWellFormed().trim() || "x");
const anyDate = fc.constantFrom("2009", "2011-09-26", "2018/..", "199X", "2011-09-26T10:00:00", "2015/2018", "2011-09");
const anyUrl = fc.webUrl({ withQueryParameters: true, withFragments: true });
const anyCode = fc.constantFrom("en", "fr", "es", "it", "ar", "de", "pt-BR", "uk");
const anySource = fc.record({
  title: anyText,
  url: fc.option(anyUrl),
  publisher: anyText,
  published: fc.option(anyDate),
  lastSeenAlive: fc.option(fc.constant("2026-11-01")),
  archiveUrl: fc.option(anyUrl),
});

function anyValue(field: Field, idsOf: IdsOf): fc.Arbitrary<unknown> {
  switch (field.type) {
    case "number":
      return field.isWhole
        ? fc.integer({ min: field.min, max: field.max })
        : fc.double({ min: field.min, max: field.max, noNaN: true }).map((one) => (Object.is(one, -0) ? 0 : one));
    case "flag":
      return fc.boolean();
    case "date":
      return anyDate;
    case "day":
      return fc.constantFrom("2026-11-01", "1999-12-31");
    case "choice":
      return fc.constantFrom(...field.of);
    case "language":
      return anyCode;
    case "languages":
      return fc.uniqueArray(anyCode);
    case "lines":
      return fc.array(anyText, { maxLength: 5 });
    case "record":
      return idsOf(field.kind);
    case "records":
      return fc.array(idsOf(field.kind), { maxLength: 5 });
    case "media":
      return fc.array(fc.record({ url: anyUrl, alternativeText: anyText }), { maxLength: 3 });
    case "source":
      return anySource;
    case "sources":
      return fc.array(anySource, { maxLength: 4 });
    case "names":
      return fc.dictionary(anyCode, anyText, { maxKeys: 6 });
    case "labels":
      return fc.dictionary(anyCode, fc.array(anyText, { minLength: 1, maxLength: 4 }), { maxKeys: 6 });
    case "organisations":
    case "participants":
    case "lineage":
      return fc.array(anyRow(field, idsOf), { maxLength: 4 });
    default:
      return anyText;
  }
}

function anyRow(field: Field, idsOf: IdsOf): fc.Arbitrary<unknown> {
  if (field.type === "organisations") {
    const role = field.roles === null ? anyText : fc.constantFrom(...field.roles);
    return fc.record({ organisation: idsOf("organisation"), role });
  }
  if (field.type === "lineage") {
    return fc.record({ practice: idsOf("practice"), how: fc.constantFrom("adopted", "adapted") });
  }
  return fc.record({
    person: idsOf("person"),
    role: anyText,
    affiliation: fc.option(idsOf("organisation")),
    position: fc.option(anyText),
  });
}
