// What stands over the columns of a file is understood as people write it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordKinds } from "../record.ts";
import { suggestMapping } from "./suggest-mapping.ts";
import { readTarget, targetPaths } from "./targets.ts";
import { exportColumns } from "./write-row.ts";

describe("headers", () => {
  test.each([
    ["en", ["Title", "City", "Start date", "Status", "Summary", "Lead organisation", "Source link"]],
    ["fr", ["Intitulé", "Ville", "Date de début", "Statut", "Résumé", "Organisme responsable", "Lien"]],
    ["es", ["Título", "Ciudad", "Fecha de inicio", "Estado", "Resumen", "Entidad responsable", "Enlace"]],
    ["it", ["Titolo", "Città", "Data di inizio", "Stato", "Riassunto", "Capofila", "Sito web"]],
    ["ar", ["العنوان", "المدينة", "تاريخ البدء", "الحالة", "ملخص", "الجهة المسؤولة", "الرابط"]],
  ])("in %s are understood", (_, columns) => {
    expect(suggestMapping("practice", columns)).toEqual([
      "title",
      "cities",
      "start",
      "status",
      "summary",
      "organisations.lead",
      "sources.1.url",
    ]);
  });

  test("are understood in whatever case, with underscores, and with numbers", () => {
    const columns = [
      "TITLE",
      "source_1_title",
      "sourceUrl",
      "Source 2 URL",
      "SOURCE 2 TITLE",
      "Unknown",
      "sources.3.url",
    ];
    expect(suggestMapping("practice", columns)).toEqual([
      "title",
      "sources.1.title",
      "sources.1.url",
      "sources.2.url",
      "sources.2.title",
      null,
      "sources.3.url",
    ]);
  });

  test("name their language", () => {
    expect(
      suggestMapping("theme", ["name.en", "Name (French)", "nombre en español", "label_it", "الاسم بالعربية"]),
    ).toEqual(["name.en", "name.fr", "name.es", "name.it", "name.ar"]);
    expect(suggestMapping("city", ["Name", "Name in French", "Country"])).toEqual(["name", "names.fr", "country"]);
  });

  test("never lead twice to one place, and only to places that there are", () => {
    fc.assert(
      fc.property(fc.constantFrom(...recordKinds), fc.array(fc.string({ unit: "grapheme" })), (kind, columns) => {
        const paths = suggestMapping(kind, [...columns, ...targetPaths(kind)]).filter((path) => path !== null);
        expect(new Set(paths).size).toBe(paths.length);
        for (const path of paths) expect(readTarget(kind, path)).not.toBeNull();
      }),
    );
  });

  test.each(recordKinds)("that we write ourselves for a %s lead back to their fields", (kind) => {
    const columns = exportColumns(kind);
    expect(suggestMapping(kind, columns)).toEqual(columns.map((column) => (column.endsWith(".names") ? null : column)));
  });
});
