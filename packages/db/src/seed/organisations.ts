// Organisation names in practices become records: by the reviewed alias file, then by normalised name and acronym.
import { fold, slugOf } from "@convivio/core";
import type { SeedFiles } from "./files.ts";

export interface SeedOrganisation {
  slug: string;
  name: string;
  acronym: string | null;
  kind: SeedFiles["organisations"][number]["kind"] | null;
  url: string | null;
  otherNames: string[];
}

export interface OrganisationDirectory {
  organisations: SeedOrganisation[];
  /** The slug a name in a practice means; null when the name is of a group that is no organisation. */
  slugFor(name: string): string | null;
}

/** "Mayors Migration Council (MMC)" and "the mayors migration council" are one name. */
function normalise(name: string): string {
  return fold(name)
    .replace(/\([^)]*\)/g, " ")
    .replace(/^the /, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

export function buildDirectory(files: SeedFiles): OrganisationDirectory {
  const organisations = new Map<string, SeedOrganisation>();
  const slugs = new Map<string, string>();
  const add = (organisation: SeedOrganisation, names: readonly string[]) => {
    const known = organisations.get(organisation.slug);
    const otherNames = [...new Set([...(known?.otherNames ?? []), ...organisation.otherNames])];
    organisations.set(organisation.slug, { ...organisation, ...known, otherNames });
    for (const name of names) if (!slugs.has(normalise(name))) slugs.set(normalise(name), organisation.slug);
  };
  for (const organisation of files.organisations) {
    const acronym = organisation.acronym === null ? [] : [organisation.acronym];
    add(organisation, [organisation.name, ...acronym, ...organisation.otherNames]);
  }
  for (const { aliases, ...organisation } of files["organisation-aliases"].organisations) {
    add(organisation, [organisation.name, ...aliases, ...organisation.otherNames]);
  }
  const groups = new Set(files["organisation-aliases"].notOrganisations);
  for (const { name } of files.practices.flatMap((practice) => practice.organisations)) {
    if (groups.has(name) || slugs.has(normalise(name))) continue;
    add({ slug: slugOf(name), name, acronym: null, kind: null, url: null, otherNames: [] }, [name]);
  }
  return {
    organisations: [...organisations.values()],
    slugFor: (name) => (groups.has(name) ? null : (slugs.get(normalise(name)) ?? null)),
  };
}
