// Where one can go in the desk, in the order of the navigation; each is shown to whoever may go there.
import { type Acting, may, type RecordKind } from "@convivio/core";
import { listAddress } from "../address/links.ts";
import { shownKinds } from "../kinds.ts";
import type { Areas } from "../messages/areas.ts";
import type { PlainKey } from "../messages/say.ts";

type Name = PlainKey<Areas["shell"]>;
export type Group = "work" | "catalogue" | "administration";

export type Destination = {
  group: Group;
  /** Its name among the words of the shell. */
  name: Name;
  to: string;
  /** The letter after g; null where there is none. */
  letter: string | null;
  isFor: (acting: Acting) => boolean;
};

const everybody = () => true;

const letters: Partial<Record<RecordKind, string>> = {
  practice: "p",
  event: "e",
  city: "c",
  organisation: "o",
  resource: "r",
  theme: "t",
};

/** A list is for whoever can have something in it. */
export function mayCreate(acting: Acting, kind: RecordKind): boolean {
  return may(acting, "create", {
    kind,
    state: "draft",
    isPublished: false,
    createdBy: null,
    writtenBy: null,
    countries: [],
    themes: [],
    isFourEyes: false,
  });
}

const kinds: readonly Destination[] = shownKinds.map((kind) => ({
  group: "catalogue",
  name: `kind.${kind}.many`,
  to: listAddress(kind),
  letter: letters[kind] ?? null,
  isFor: (acting) => mayCreate(acting, kind),
}));

const destinations: readonly Destination[] = [
  { group: "work", name: "go.home", to: "/desk", letter: "h", isFor: everybody },
  {
    group: "work",
    name: "go.questions",
    to: "/desk/questions",
    letter: "q",
    isFor: (who) => may(who, "see-questions"),
  },
  { group: "work", name: "go.reports", to: "/desk/reports", letter: "d", isFor: (who) => may(who, "see-reports") },
  { group: "work", name: "go.imports", to: "/desk/imports", letter: "i", isFor: (who) => may(who, "import") },
  { group: "work", name: "go.sources", to: "/desk/sources", letter: "s", isFor: (who) => may(who, "see-sources") },
  { group: "work", name: "go.audit", to: "/desk/audit", letter: "a", isFor: (who) => may(who, "see-audit") },
  ...kinds,
  {
    group: "administration",
    name: "go.accounts",
    to: "/desk/accounts",
    letter: null,
    isFor: (who) => may(who, "list"),
  },
  {
    group: "administration",
    name: "go.mails",
    to: "/desk/mails",
    letter: null,
    isFor: (who) => may(who, "read-mails"),
  },
  {
    group: "administration",
    name: "go.settings",
    to: "/desk/settings",
    letter: null,
    isFor: (who) => may(who, "change-settings"),
  },
];

export const groups: readonly Group[] = ["work", "catalogue", "administration"];

export function destinationsFor(acting: Acting): Destination[] {
  return destinations.filter(({ isFor }) => isFor(acting));
}
