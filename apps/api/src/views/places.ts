// Cities, countries, themes and organisations as answers show them.
import {
  type CityView,
  type CountryView,
  type LinkView,
  nameIn,
  type OrganisationView,
  type ThemeView,
} from "@convivio/core";
import type { CatalogueNames } from "@convivio/db";
import type { SeenSources } from "../sources/seen-sources.ts";
import { addressOf, linkTo } from "./addresses.ts";

/** What every view needs: the names, what is known of sources, the public address, and the reader's language. */
export interface Reader {
  names: CatalogueNames;
  sources: Pick<SeenSources, "shown">;
  publicUrl: string;
  language: string;
  today: string;
  /** Practices that are not published, by their number, for whoever looks at a draft that points at them. */
  drafts?: ReadonlyMap<number, LinkView>;
}

type CityRow = NonNullable<ReturnType<CatalogueNames["cities"]["get"]>>;
type ThemeRow = NonNullable<ReturnType<CatalogueNames["themes"]["get"]>>;
type OrganisationRow = NonNullable<ReturnType<CatalogueNames["organisations"]["get"]>>;

export function countryView(reader: Reader, countryId: number): CountryView {
  const country = reader.names.countries.get(countryId);
  return {
    code: country?.code ?? "",
    slug: country?.slug ?? "unknown",
    name: country === undefined ? "" : nameIn(country.names, reader.language, country.code),
  };
}

export function cityView(reader: Reader, city: CityRow): CityView {
  const name = nameIn(city.names, reader.language, city.name);
  const local = localNameOf(city, reader);
  const whole = city.partOfId === null ? undefined : reader.names.cities.get(city.partOfId);
  return {
    slug: city.slug,
    name,
    localName: local === name ? null : local,
    country: countryView(reader, city.countryId),
    latitude: city.latitude,
    longitude: city.longitude,
    population: city.population,
    networks: city.networks,
    partOf:
      whole === undefined
        ? null
        : linkTo(reader.publicUrl, "city", {
            slug: whole.slug,
            title: nameIn(whole.names, reader.language, whole.name),
          }),
    url: addressOf(reader.publicUrl, "city", city.slug),
  };
}

/** Languages of Latin script in which a country writes the names of its cities; others would be no help to a reader. */
const ownLanguages: Record<string, readonly string[]> = {
  AT: ["de"], BE: ["nl", "fr"], BR: ["pt"], CH: ["de", "fr"], CZ: ["cs"], DE: ["de"], DK: ["da"], EE: ["et"], ES: ["es", "eu", "ca"],
  FI: ["fi"], FR: ["fr"], HR: ["hr"], HU: ["hu"], IS: ["is"], IT: ["it"], LT: ["lt"], LU: ["fr", "lb"], LV: ["lv"], MX: ["es"],
  NL: ["nl"], NO: ["no", "nb"], PL: ["pl"], PT: ["pt"], RO: ["ro"], RS: ["sr"], SE: ["sv"], SI: ["sl"], SK: ["sk"], TR: ["tr"],
  AR: ["es"], CL: ["es"], CO: ["es"], EC: ["es"], PE: ["es"], UY: ["es"], EG: ["ar"], JO: ["ar"], LB: ["ar"], MA: ["ar"],
  TN: ["ar"], PS: ["ar"], JP: ["ja"], KR: ["ko"], TW: ["zh"], TH: ["th"], GR: ["el"], UA: ["uk"], IL: ["he"], IN: ["hi", "ml"],
}; // biome-ignore format: a table reads better in rows

function localNameOf(city: CityRow, reader: Reader): string {
  const code = reader.names.countries.get(city.countryId)?.code ?? "";
  const language = (ownLanguages[code] ?? []).find((one) => city.names[one] !== undefined);
  return (language === undefined ? undefined : city.names[language]) ?? city.name;
}

export function cityRef(
  reader: Reader,
  cityId: number,
): Pick<CityView, "slug" | "name" | "localName" | "country" | "url"> {
  const city = reader.names.cities.get(cityId);
  if (city === undefined) {
    const nowhere = { code: "", slug: "unknown", name: "" };
    return { slug: "unknown", name: "", localName: null, country: nowhere, url: reader.publicUrl };
  }
  const { slug, name, localName, country, url } = cityView(reader, city);
  return { slug, name, localName, country, url };
}

export function themeView(reader: Reader, theme: ThemeRow): ThemeView {
  return {
    slug: theme.slug,
    name: nameIn(theme.name, reader.language, theme.slug),
    description: theme.description,
    url: addressOf(reader.publicUrl, "theme", theme.slug),
  };
}

export function themeRefs(reader: Reader, themeIds: readonly number[]): Pick<ThemeView, "slug" | "name" | "url">[] {
  return themeIds.flatMap((id) => {
    const theme = reader.names.themes.get(id);
    if (theme === undefined) return [];
    const { slug, name, url } = themeView(reader, theme);
    return [{ slug, name, url }];
  });
}

export function organisationView(reader: Reader, organisation: OrganisationRow): OrganisationView {
  return {
    slug: organisation.slug,
    name: organisation.name,
    acronym: organisation.acronym,
    kind: organisation.kind,
    homepage: organisation.url,
    url: addressOf(reader.publicUrl, "organisation", organisation.slug),
  };
}

export function organisationRefs(reader: Reader, organisationIds: readonly number[]) {
  return organisationIds.flatMap((id) => {
    const organisation = reader.names.organisations.get(id);
    if (organisation === undefined) return [];
    const { slug, name, url } = organisationView(reader, organisation);
    return [{ slug, name, url }];
  });
}
