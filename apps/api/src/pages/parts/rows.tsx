// Records in a list: each with its title, where and when, what it is, and from which source.
import { say, whenLine, yearsLine } from "@convivio/cards";
import type { EventView, Language, PracticeSummary, Reason, ResourceView, ResultKind } from "@convivio/core";
import type { Child } from "hono/jsx";
import type { Visit } from "../visit.ts";
import { tell } from "../words/words.ts";
import { Dotted, Label } from "./facts.tsx";
import { Places, RecordLink } from "./links.tsx";
import { FirstSource } from "./sources.tsx";
import { foreign, Text, When } from "./text.tsx";

type Listed = Pick<PracticeSummary | EventView | ResourceView, "slug" | "title" | "language" | "sources">;

interface RowProps {
  visit: Visit;
  kind: ResultKind;
  record: Listed & { text: string };
  /** Where, when, in which state. */
  line: Child;
  /** Only the results of a question matched something. */
  why?: readonly Reason[] | undefined;
  /** Under a heading of the page, or right under its title. */
  level: 2 | 3;
}

function Row({ visit, kind, record, line, why, level }: RowProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <li class="row">
      <Heading class="row-title">
        <RecordLink visit={visit} kind={kind} record={record} lang={foreign(visit, record.language)} />
      </Heading>
      <p class="row-line">{line}</p>
      <Text visit={visit} text={record.text} language={record.language} />
      {why !== undefined && (
        <p class="row-why">
          <Label language={visit.language} label={say(visit.language, "why")} />
          <Reasons language={visit.language} reasons={why} />
        </p>
      )}
      <p class="quiet">
        <FirstSource visit={visit} sources={record.sources} />
      </p>
    </li>
  );
}

function Reasons({ language, reasons }: { language: Language; reasons: readonly Reason[] }) {
  if (reasons.length === 0) return <>{say(language, "why.none")}</>;
  const parts = reasons.map(({ facet, label }) => (
    <>
      {say(language, `facet.${facet}`)} <bdi>{label}</bdi>
    </>
  ));
  return <Dotted parts={parts} />;
}

interface RowsProps<Record> {
  visit: Visit;
  rows: readonly Record[];
  level: 2 | 3;
  /** Why each matched, by slug; absent where nothing was asked. */
  why?: ReadonlyMap<string, readonly Reason[]>;
}

export function PracticeRows({ visit, rows, level, why }: RowsProps<PracticeSummary & { role?: string }>) {
  const { language } = visit;
  return (
    <Rows visit={visit} rows={rows}>
      {rows.map((row) => {
        const place = <Places visit={visit} cities={row.cities} />;
        const line = (
          <Dotted parts={[place, yearsLine(row, language), say(language, `status.${row.status}`), row.role ?? null]} />
        );
        const record = { ...row, text: row.pitch ?? row.summary };
        return (
          <Row visit={visit} kind="practice" record={record} line={line} why={reasonsOf(why, row)} level={level} />
        );
      })}
    </Rows>
  );
}

export function EventRows({ visit, rows, level, why }: RowsProps<EventView>) {
  const { language } = visit;
  return (
    <Rows visit={visit} rows={rows}>
      {rows.map((row) => {
        const parts = [
          <Places visit={visit} cities={[row.city]} />,
          <When date={row.start} words={whenLine(row, language)} />,
          say(language, `eventStatus.${row.status}`),
        ];
        const record = { ...row, text: row.summary };
        return (
          <Row
            visit={visit}
            kind="event"
            record={record}
            line={<Dotted parts={parts} />}
            why={reasonsOf(why, row)}
            level={level}
          />
        );
      })}
    </Rows>
  );
}

export function ResourceRows({ visit, rows, level }: RowsProps<ResourceView>) {
  const { language } = visit;
  return (
    <Rows visit={visit} rows={rows}>
      {rows.map((row) => {
        const publishers = row.publishers.map(({ slug, name }) => (
          <RecordLink visit={visit} kind="organisation" record={{ slug, title: name }} />
        ));
        const year = row.year === null ? say(language, "years.none") : String(row.year);
        const line = <Dotted parts={[say(language, `resourceKind.${row.kind}`), year, ...publishers]} />;
        return <Row visit={visit} kind="resource" record={{ ...row, text: row.summary }} line={line} level={level} />;
      })}
    </Rows>
  );
}

function reasonsOf(why: RowsProps<unknown>["why"], row: { slug: string }) {
  return why === undefined ? undefined : (why.get(row.slug) ?? []);
}

/** One calm line says that titles stand in other languages; each carries its own `lang`. */
function Rows({ visit, rows, children }: { visit: Visit; rows: readonly { language: string }[]; children: Child }) {
  const isForeign = rows.some((row) => foreign(visit, row.language) !== undefined);
  return (
    <>
      {isForeign && <p class="notice">{tell(visit.language, "list.languages")}</p>}
      <ul class="rows">{children}</ul>
    </>
  );
}
