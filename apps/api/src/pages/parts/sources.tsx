// Where a claim can be read: every source with its publisher, its date, its address and when that last answered.
import { safeAddress, say } from "@convivio/cards";
import { formatDate, type Source } from "@convivio/core";
import type { Visit } from "../visit.ts";
import { tell } from "../words/words.ts";
import { Dotted, Label, Section } from "./facts.tsx";
import { OuterLink } from "./links.tsx";
import { When } from "./text.tsx";

export function Sources({ visit, sources }: { visit: Visit; sources: readonly Source[] }) {
  const { language } = visit;
  return (
    <Section title={say(language, sources.length === 1 ? "source" : "detail.sources")}>
      {sources.length === 0 && <p>{say(language, "source.none")}</p>}
      <ul class="sources">
        {sources.map((source) => (
          <li>
            <SourceLine visit={visit} source={source} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function SourceLine({ visit, source }: { visit: Visit; source: Source }) {
  const { language } = visit;
  const { title, url, publisher, published, lastSeenAlive, archiveUrl } = source;
  const hasAddress = safeAddress(url) !== null;
  const archive = safeAddress(archiveUrl);
  return (
    <Dotted
      parts={[
        <OuterLink address={url}>
          <bdi>{title}</bdi>
        </OuterLink>,
        <bdi>{publisher}</bdi>,
        published === null ? (
          say(language, "source.undated")
        ) : (
          <When date={published} words={formatDate(published, language)} />
        ),
        lastSeenAlive === null ? null : (
          <When
            date={lastSeenAlive}
            words={tell(language, "source.lastSeen", { date: formatDate(lastSeenAlive, language) })}
          />
        ),
        archive === null ? null : <OuterLink address={archive}>{tell(language, "source.archive")}</OuterLink>,
        hasAddress || archive !== null ? null : tell(language, "source.noAddress"),
      ]}
    />
  );
}

/** The first source of a result in a list, and how many more there are. */
export function FirstSource({ visit, sources }: { visit: Visit; sources: readonly Source[] }) {
  const [first, ...rest] = sources;
  const { language } = visit;
  if (first === undefined) return <>{say(language, "source.none")}</>;
  return (
    <>
      <Label language={language} label={say(language, "source")} />
      <SourceLine visit={visit} source={first} />
      {rest.length > 0 && <> · {say(language, "source.more", { count: rest.length })}</>}
    </>
  );
}
