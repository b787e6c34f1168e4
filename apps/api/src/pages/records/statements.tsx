// What was said at an event: word for word between quotation marks, in other words without them and marked so.
import { howSaid, languageName, safeAddress, say } from "@convivio/cards";
import type { StatementView } from "@convivio/core";
import { Dotted, Label, one } from "../parts/facts.tsx";
import { SourceLine } from "../parts/sources.tsx";
import { foreign } from "../parts/text.tsx";
import type { Visit } from "../visit.ts";

export function Statements({ visit, statements }: { visit: Visit; statements: readonly StatementView[] }) {
  return (
    <>
      {statements.map((statement) => (
        <Statement visit={visit} statement={statement} />
      ))}
    </>
  );
}

function Statement({ visit, statement }: { visit: Visit; statement: StatementView }) {
  const { language } = visit;
  const lang = foreign(visit, statement.language);
  const isVerbatim = statement.kind === "verbatim";
  const text = isVerbatim ? say(language, "quotation", { text: statement.text }) : statement.text;
  const foreignMark =
    lang === undefined ? null : say(language, "language.mark", { language: languageName(lang, language) });
  const lateMark = statement.isStale ? say(language, "translation.stale") : null;
  const then = [statement.position, statement.affiliation].flatMap((part) => one(part));
  return (
    <figure class="statement" id={statement.slug}>
      <blockquote cite={safeAddress(statement.source.url) ?? undefined} lang={lang} dir="auto">
        <p>{text}</p>
      </blockquote>
      <figcaption>
        <Dotted
          parts={[
            <cite>
              <bdi>{statement.speaker}</bdi>
            </cite>,
            ...then.map((part) => <bdi lang={foreign(visit, statement.originalLanguage)}>{part}</bdi>),
            howSaid(statement, language),
            foreignMark,
            lateMark,
          ]}
        />
        <br />
        <span class="quiet">
          <Label language={language} label={say(language, "source")} />
          <SourceLine visit={visit} source={statement.source} />
        </span>
      </figcaption>
    </figure>
  );
}
