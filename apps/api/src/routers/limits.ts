// The limits of a curator: countries and themes that exist, and none for a role that has no limits.
import { ConvivioError, type Language, type LimitName, type Limits, nameIn, noLimits, type Role } from "@convivio/core";
import type { CatalogueNames } from "@convivio/db";

export function checkLimits(names: CatalogueNames, limits: Limits): void {
  const checkAll = (ids: readonly number[], known: ReadonlyMap<number, unknown>, field: string) => {
    const unknown = ids.find((id) => !known.has(id));
    if (unknown === undefined) return;
    throw new ConvivioError("invalid-input", `There is no such record among the ${field}: ${unknown}.`, "limits", {
      field: `limits.${field}`,
    });
  };
  checkAll(limits.countries, names.countries, "countries");
  checkAll(limits.themes, names.themes, "themes");
}

/** What these limits are called. */
export function namesOfLimits(names: CatalogueNames, limits: readonly Limits[], language: Language): LimitName[] {
  const countries = new Set(limits.flatMap((one) => one.countries));
  const themes = new Set(limits.flatMap((one) => one.themes));
  return [
    ...[...countries].map((id) => ({ id, title: nameIn(names.countries.get(id)?.names ?? {}, language) })),
    ...[...themes].map((id) => ({ id, title: nameIn(names.themes.get(id)?.name ?? {}, language) })),
  ];
}

export function limitsFor(role: Role, limits: Limits): Limits {
  if (role !== "curator") return noLimits;
  return { countries: [...new Set(limits.countries)], themes: [...new Set(limits.themes)] };
}
