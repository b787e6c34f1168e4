// How to cite a page: its title, Convivio, which revision, on which day, at which address, under which licence.
import { formatDate, type RecordKind } from "@convivio/core";
import { addressOf } from "../../views/addresses.ts";
import type { Visit } from "../visit.ts";
import { tell, tellAround } from "../words/words.ts";
import { Section } from "./facts.tsx";
import { Licence } from "./links.tsx";

interface Props {
  visit: Visit;
  kind: RecordKind;
  record: { slug: string; title: string; revision: number };
}

export function Citation({ visit, kind, record }: Props) {
  const { language, reader, catalogue } = visit;
  const [before, after] = tellAround(language, "cite.licence");
  const date = formatDate(reader.today, language);
  return (
    <Section title={tell(language, "cite.title")}>
      <p class="citation">
        {tell(language, "cite.text", { title: `\u2068${record.title}\u2069`, revision: record.revision, date })}{" "}
        <span dir="ltr">{addressOf(catalogue.publicUrl, kind, record.slug)}</span>
      </p>
      <p class="quiet">
        {before}
        <Licence />
        {after}
      </p>
    </Section>
  );
}
