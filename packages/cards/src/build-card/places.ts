// Where: the place line of a practice or an event, with each city as it is called in the reader's language and at home.
import type { CityView, Language } from "@convivio/core";
import type { Line } from "../card.ts";
import { cleanText, isBlank } from "../clean-text.ts";
import { cardLimits } from "../limits.ts";
import { say } from "../messages/messages.ts";
import { join, lineOf } from "../runs.ts";

export type NamedCity = Pick<CityView, "slug" | "name" | "localName" | "country" | "url">;

/** "Turin (Torino)". */
export function cityName(city: Pick<CityView, "slug" | "name" | "localName">): string {
  const name = isBlank(cleanText(city.name)) ? city.slug : city.name;
  return city.localName && city.localName !== city.name ? `${name} (${city.localName})` : name;
}

/** "Turin (Torino) · Italy", or "Arua, Kampala · Uganda; Nairobi · Kenya". */
export function placeOf(cities: readonly NamedCity[], language: Language): Line {
  const shown = cities.slice(0, cardLimits.citiesInPlace);
  const byCountry = Map.groupBy(shown, (city) => city.country.name);
  const places = [...byCountry].map(([country, inIt]) =>
    join(
      [
        join(
          inIt.map((city) => lineOf(cityName(city))),
          say(language, "separator"),
        ),
        lineOf(country),
      ],
      " · ",
    ),
  );
  const rest = cities.length - shown.length;
  const groups = say(language, "separator.groups");
  return join([join(places, groups), rest > 0 ? lineOf(say(language, "list.more", { count: rest })) : []], groups);
}
