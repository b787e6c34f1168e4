// An answer on a page: how the question was read, what was found and why, or honestly nothing, and what to try next.
import { cityName, say } from "@convivio/cards";
import type { Answer, Reason, Suggestion } from "@convivio/core";
import { Dotted, Section } from "../parts/facts.tsx";
import { RecordLink } from "../parts/links.tsx";
import { Paging } from "../parts/paging.tsx";
import { EventRows, PracticeRows, ResourceRows } from "../parts/rows.tsx";
import { hrefTo, type Visit } from "../visit.ts";
import { tell } from "../words/words.ts";
import { Understanding } from "./understanding.tsx";

export function Answered({ visit, answer }: { visit: Visit; answer: Answer }) {
  return (
    <>
      <Understanding visit={visit} question={answer.question} />
      <Found visit={visit} answer={answer} />
      <Paging visit={visit} next={answer.next} />
      <Suggestions visit={visit} answer={answer} />
      {answer.kind === "nothing" && (
        <>
          <p>{say(visit.language, "nothing.widen")}</p>
          <p class="quiet">{say(visit.language, "nothing.kept")}</p>
        </>
      )}
    </>
  );
}

function Found({ visit, answer }: { visit: Visit; answer: Answer }) {
  const { language } = visit;
  const why = new Map<string, readonly Reason[]>(answer.results.map((result) => [result.slug, result.why]));
  const results = tell(language, "ask.results");
  switch (answer.kind) {
    case "nothing":
      return <p class="lead">{say(language, `nothing.${answer.question.kind}`)}</p>;
    case "help":
      return <Help visit={visit} examples={answer.examples} />;
    case "city":
      return <FoundCity visit={visit} answer={answer} why={why} />;
    case "events":
    case "event":
      return (
        <Section title={results}>
          <EventRows
            visit={visit}
            rows={answer.kind === "event" ? [answer.event] : answer.events}
            level={3}
            why={why}
          />
        </Section>
      );
    case "resource":
      return (
        <Section title={results}>
          <ResourceRows visit={visit} rows={[answer.resource]} level={3} why={why} />
        </Section>
      );
    default:
      return (
        <Section title={results}>
          <PracticeRows
            visit={visit}
            rows={answer.kind === "practice" ? [answer.practice] : answer.practices}
            level={3}
            why={why}
          />
        </Section>
      );
  }
}

interface FoundCityProps {
  visit: Visit;
  answer: Extract<Answer, { kind: "city" }>;
  why: ReadonlyMap<string, readonly Reason[]>;
}

function FoundCity({ visit, answer, why }: FoundCityProps) {
  const { language } = visit;
  const { city, practices, practiceCount, events } = answer;
  return (
    <>
      <p class="lead">
        <Dotted
          parts={[
            <RecordLink visit={visit} kind="city" record={{ slug: city.slug, title: cityName(city) }} />,
            city.country.name,
            say(language, "count.practices", { count: practiceCount }),
          ]}
        />
      </p>
      {practices.length === 0 && <p>{tell(language, "list.none")}</p>}
      <Section title={say(language, "detail.practices")} isEmpty={practices.length === 0}>
        <PracticeRows visit={visit} rows={practices} level={3} why={why} />
      </Section>
      <Section title={say(language, "detail.events")} isEmpty={events.length === 0}>
        <EventRows visit={visit} rows={events} level={3} />
      </Section>
    </>
  );
}

function Help({ visit, examples }: { visit: Visit; examples: readonly string[] }) {
  const { language } = visit;
  return (
    <>
      <Section title={say(language, "help.examples")}>
        <ul class="plain-links">
          {examples.map((example) => (
            <li>
              <a href={hrefTo(visit, "/search", { q: example })}>
                <bdi>{example}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <p class="quiet">{say(language, "help.languages")}</p>
    </>
  );
}

function Suggestions({ visit, answer }: { visit: Visit; answer: Answer }) {
  return (
    <Section title={say(visit.language, "suggestions.label")} isEmpty={answer.suggestions.length === 0}>
      <ul class="plain-links">
        {answer.suggestions.map((suggestion) => (
          <li>
            <Suggested visit={visit} suggestion={suggestion} kind={answer.question.kind} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Suggested({ visit, suggestion, kind }: { visit: Visit; suggestion: Suggestion; kind: "practice" | "event" }) {
  const { language } = visit;
  const reason = say(language, `reason.${suggestion.reason}`);
  if (suggestion.type === "record") {
    const { record, place } = suggestion;
    return <Dotted parts={[<RecordLink visit={visit} kind={record.kind} record={record} />, place, reason]} />;
  }
  const { text, label, count } = suggestion;
  const question = kind === "event" ? `/event ${text}` : text;
  const counted =
    count === null ? null : say(language, kind === "event" ? "count.events" : "count.practices", { count });
  const link = (
    <a href={hrefTo(visit, "/search", { q: question })}>
      <bdi>{label}</bdi>
    </a>
  );
  return <Dotted parts={[link, counted, reason]} />;
}
