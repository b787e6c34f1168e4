// The foot of every page: the way to the whole catalogue, what Convivio is, its licence, how to bring it into a chat.
import { say as sayCard } from "@convivio/cards";
import type { Language } from "@convivio/core";
import { Fragment, type ReactNode } from "react";
import { useWords } from "../messages/words.tsx";
import { OuterLink } from "./outer-link.tsx";

/** A sentence whose {names} are filled with elements. */
function fillWith(sentence: string, parts: Readonly<Record<string, ReactNode>>): ReactNode {
  return sentence
    .split(/\{(\w+)\}/)
    .map((piece, index) => <Fragment key={piece}>{index % 2 === 0 ? piece : parts[piece]}</Fragment>);
}

/** The public pages that list everything, under the names that answers give to them. */
const lists = {
  practices: "heading.practices",
  events: "heading.events",
  cities: "detail.cities",
  themes: "detail.themes",
  organisations: "detail.organisations",
  resources: "detail.resources",
} as const;

/** @param chosen the language that the address names; else those pages ask the browser, as this one did. */
function Catalogue({ chosen }: { chosen: Language | null }) {
  const { say, language } = useWords();
  return (
    <nav aria-labelledby="catalogue" className="flex flex-wrap items-baseline gap-x-16 gap-y-8">
      <h2 id="catalogue" className="font-semibold text-ink">
        {say("footer.catalogue")}
      </h2>
      <ul className="flex flex-wrap gap-x-16 gap-y-8">
        {Object.entries(lists).map(([list, name]) => (
          <li key={list}>
            <a href={`/${list}${chosen === null ? "" : `?language=${chosen}`}`} className="text-table underline">
              {sayCard(language, name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function Footer({ chosen }: { chosen: Language | null }) {
  const { say } = useWords();
  const licence = (
    <OuterLink url="https://creativecommons.org/licenses/by/4.0/" className="whitespace-nowrap text-table underline">
      CC BY 4.0
    </OuterLink>
  );
  const path = (file: string) => (
    <code dir="ltr" className="whitespace-nowrap rounded-6 bg-cloth px-4 font-mono text-12 text-ink">
      {file}
    </code>
  );
  return (
    <footer className="border-line border-t">
      <div className="mx-auto flex w-full max-w-page flex-col gap-24 px-16 py-32 text-14 text-ink-quiet wide:px-32">
        <Catalogue chosen={chosen} />
        <p>
          <a href={`/cards${chosen === null ? "" : `?language=${chosen}`}`} className="text-table underline">
            {say("footer.members")}
          </a>
        </p>
        <div className="grid gap-16 wide:grid-cols-3 wide:gap-32">
          <p className="max-w-measure">{say("footer.about")}</p>
          <p className="max-w-measure">{fillWith(say("footer.licence", { licence: "{licence}" }), { licence })}</p>
          <p className="max-w-measure">
            {fillWith(say("footer.connect", { slack: "{slack}", discord: "{discord}" }), {
              slack: path("docs/connect-slack.md"),
              discord: path("docs/connect-discord.md"),
            })}
          </p>
        </div>
      </div>
    </footer>
  );
}
