// What stands in the cells of a list.
import type { RecordListRow } from "@convivio/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { recordAddress } from "../address/links.ts";
import { ActorName } from "../kit/actor-name.tsx";
import { FreshnessBadge, StateBadge } from "../kit/badge.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { line } from "../kit/look.ts";
import { PersonName } from "../kit/person-name.tsx";
import { RecordTitle } from "../kit/record-title.tsx";
import { nameOfLanguage } from "../messages/language-name.ts";
import { useWords } from "../messages/words.tsx";
import type { ColumnId } from "./columns.ts";

/** The title leads to the record, and so does all of the row around it. */
export function TitleLink({ row, isStop }: { row: RecordListRow; isStop: boolean }) {
  return (
    <Link
      to={recordAddress(row)}
      preload={false}
      tabIndex={isStop ? 0 : -1}
      className="font-semibold text-ink no-underline after:absolute after:inset-0 hover:text-table hover:underline"
    >
      <RecordTitle {...row} />
    </Link>
  );
}

/** Where it is, and what it is about. */
export function Circumstance({ row }: { row: RecordListRow }) {
  const parts = [row.place, ...row.themes].filter((part) => part !== null);
  return parts.length > 0 && <bdi>{parts.join(" · ")}</bdi>;
}

function Title({ row }: { row: RecordListRow }) {
  return (
    <>
      <span dir="auto" className={line} title={row.title}>
        <TitleLink row={row} isStop={false} />
      </span>
      <span dir="auto" className={`${line} text-12 text-ink-quiet`}>
        <Circumstance row={row} />
      </span>
    </>
  );
}

export function Missing({ count }: { count: number }) {
  const { say } = useWords("list");
  return count === 0 ? (
    <span className="text-ink-quiet">{say("missing.nothing")}</span>
  ) : (
    <span className="text-ochre">{say("missing.count", { count })}</span>
  );
}

/** The language it was written in, then those it is published in too. */
function Languages({ row }: { row: RecordListRow }) {
  const { language } = useWords("list");
  const codes = [row.language, ...row.languages.filter((code) => code !== row.language)];
  return (
    <span className="flex flex-wrap gap-x-8">
      {codes.map((code) => (
        <abbr key={code} title={nameOfLanguage(code, language)} className="no-underline">
          {code}
        </abbr>
      ))}
    </span>
  );
}

/** What each column says of a record. */
const cells: Readonly<Record<ColumnId, (row: RecordListRow) => ReactNode>> = {
  title: (row) => <Title row={row} />,
  state: ({ state, isPublished }) => <StateBadge state={state} isPublished={isPublished} />,
  missing: ({ missing }) => <Missing count={missing} />,
  freshness: ({ freshness }) =>
    freshness !== null && (
      <span>
        <FreshnessBadge freshness={freshness} />
      </span>
    ),
  languages: (row) => <Languages row={row} />,
  assignee: ({ assignee }) => <PersonName name={assignee?.name ?? null} />,
  updated: ({ updatedAt, updatedBy }) => (
    <>
      <DateTime value={updatedAt} />
      <span className="block truncate text-12 text-ink-quiet">
        <ActorName actor={updatedBy} />
      </span>
    </>
  ),
  created: ({ createdAt }) => <DateTime value={createdAt} form="day" />,
};

export function Cell({ column, row }: { column: ColumnId; row: RecordListRow }) {
  return cells[column](row);
}
