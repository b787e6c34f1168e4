// Links: to other pages of ours in the language chosen, and out of Convivio to named places.
import { cityName, safeAddress } from "@convivio/cards";
import type { CityView, RecordKind } from "@convivio/core";
import type { Child } from "hono/jsx";
import { addressOf } from "../../views/addresses.ts";
import { hrefTo, type Visit } from "../visit.ts";

interface RecordLinkProps {
  visit: Visit;
  kind: RecordKind;
  record: { slug: string; title: string };
  /** The language of the title, where it is known not to be the reader's. */
  lang?: string | undefined;
}

export function recordHref(visit: Visit, kind: RecordKind, slug: string): string {
  const [path = "", search = ""] = addressOf("", kind, slug).split("?");
  return hrefTo(visit, path, Object.fromEntries(new URLSearchParams(search)));
}

export function RecordLink({ visit, kind, record, lang }: RecordLinkProps) {
  const title = record.title.trim() === "" ? record.slug : record.title;
  return (
    <a href={recordHref(visit, kind, record.slug)}>
      <bdi lang={lang}>{title}</bdi>
    </a>
  );
}

/** Records named and linked, one a line. */
export function RecordLinks({
  visit,
  records,
}: {
  visit: Visit;
  records: readonly (RecordLinkProps["record"] & { kind: RecordKind })[];
}) {
  return (
    <ul class="plain-links">
      {records.map((record) => (
        <li>
          <RecordLink visit={visit} kind={record.kind} record={record} />
        </li>
      ))}
    </ul>
  );
}

type NamedCity = Pick<CityView, "slug" | "name" | "localName" | "country">;

/** "Turin (Torino), Italy", the city linked; each place apart from the next. */
export function Places({ visit, cities }: { visit: Visit; cities: readonly NamedCity[] }) {
  return (
    <>
      {cities.map((city, at) => (
        <>
          {at > 0 && "; "}
          <bdi>
            <RecordLink visit={visit} kind="city" record={{ slug: city.slug, title: cityName(city) }} />
            {city.country.name !== "" && <> · {city.country.name}</>}
          </bdi>
        </>
      ))}
    </>
  );
}

interface OuterLinkProps {
  address: string | null;
  children: Child;
  /** Whether the words already say where it goes. */
  isNamed?: boolean;
}

/** A link out of Convivio names the site it goes to and tells that site nothing. What is no safe address stays words. */
export function OuterLink({ address, children, isNamed = false }: OuterLinkProps) {
  const safe = safeAddress(address);
  if (safe === null) return <>{children}</>;
  return (
    <a class="outer" href={safe} rel="noopener noreferrer">
      {children}
      {!isNamed && (
        <>
          {" "}
          <span class="site" dir="ltr">
            {siteOf(safe)}
          </span>
        </>
      )}
    </a>
  );
}

export function siteOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, "");
  } catch {
    return "";
  }
}

export function Licence() {
  return (
    <OuterLink address="https://creativecommons.org/licenses/by/4.0/" isNamed>
      CC BY 4.0
    </OuterLink>
  );
}
