// The foot of every page: what Convivio is, under which licence, and the page in other languages.
import { languages } from "@convivio/core";
import { Licence } from "../parts/links.tsx";
import { hrefHere, hrefTo, type Visit } from "../visit.ts";
import { languageNames, tell, tellAround } from "../words/words.ts";

export function Footer({ visit }: { visit: Visit }) {
  const { language } = visit;
  const [before, after] = tellAround(language, "frame.licence");
  return (
    <footer class="foot">
      <nav aria-label={tell(language, "frame.languages")}>
        <ul class="languages">
          {languages.map((one) => (
            <li>
              <a
                href={hrefHere(visit, one)}
                lang={one}
                hreflang={one}
                rel="alternate"
                aria-current={one === language ? "true" : undefined}
              >
                {languageNames[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p>{tell(language, "frame.about")}</p>
      <p>
        {before}
        <Licence />
        {after}
      </p>
      <p class="screen-only">
        <a href={hrefTo(visit, "/")}>{tell(language, "frame.playground")}</a>
      </p>
    </footer>
  );
}
