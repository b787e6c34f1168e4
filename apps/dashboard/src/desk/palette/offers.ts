// What the search of everything offers besides records: the screens one may go to, and what can be begun from anywhere.
import { type Acting, fold } from "@convivio/core";
import { newAddress } from "../address/links.ts";
import { shownKinds } from "../kinds.ts";
import type { Areas } from "../messages/areas.ts";
import type { Say } from "../messages/say.ts";
import { ownAccountAddress } from "../shell/addresses.ts";
import { destinationsFor, mayCreate } from "../shell/destinations.ts";

export type Offer = { id: string; name: string; group: "screen" | "action"; to: string };

export function offersFor(acting: Acting, say: Say<Areas["shell"]>): Offer[] {
  const screens = destinationsFor(acting).map(
    ({ to, name }): Offer => ({ id: `screen ${to}`, name: say(name), group: "screen", to }),
  );
  const beginnings = shownKinds
    .filter((kind) => mayCreate(acting, kind))
    .map(
      (kind): Offer => ({
        id: `new ${kind}`,
        name: say(`kind.${kind}.new`),
        group: "action",
        to: newAddress(kind),
      }),
    );
  const own: Offer = { id: "own", name: say("account.own"), group: "screen", to: ownAccountAddress };
  return [...screens, own, ...beginnings];
}

/** Those with every word of the text at the beginning of one of theirs, whatever the accents. */
export function fittingOffers(offers: readonly Offer[], text: string): Offer[] {
  const wanted = wordsIn(text);
  return offers.filter(({ name }) => {
    const own = wordsIn(name);
    return wanted.every((word) => own.some((one) => one.startsWith(word)));
  });
}

function wordsIn(text: string): string[] {
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== "");
}
