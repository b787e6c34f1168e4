// The list on a narrow screen: a card for each record, again only those drawn that can be seen.
import type { RecordListRow } from "@convivio/core";
import { FreshnessBadge, StateBadge } from "../kit/badge.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { line } from "../kit/look.ts";
import { SkeletonLine } from "../kit/skeleton.tsx";
import { Circumstance, Missing, TitleLink } from "./cells.tsx";
import type { ListViewProps } from "./grid.tsx";
import { Gaps } from "./notes.tsx";
import { useRows } from "./use-rows.ts";
import { useVirtualRows } from "./use-virtual-rows.ts";

/** About as tall as a card is; each is measured once it is drawn. */
const cardRem = 6.5;
const coveredRem = 3;

export function Cards({ label, head, count }: ListViewProps) {
  const { list, virtual, inSight } = useVirtualRows({ count, rowRem: cardRem, coveredRem, held: null });
  const rows = useRows(head, inSight);
  return (
    <>
      <div
        ref={list}
        role="list"
        aria-label={label}
        aria-busy={head.isOld}
        className="relative"
        style={{ height: `${virtual.getTotalSize()}px` }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            role="listitem"
            aria-setsize={count}
            aria-posinset={index + 1}
            ref={virtual.measureElement}
            data-index={index}
            style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
            className={`absolute inset-x-0 top-0 flex flex-col gap-4 border-line border-b py-12 text-14 ${head.isOld ? "opacity-50" : ""}`}
          >
            <Card row={rows.at(index)} />
          </div>
        ))}
      </div>
      <Gaps isShown={rows.hasGaps || head.error !== null} onRetry={head.error === null ? rows.retry : head.retry} />
    </>
  );
}

function Card({ row }: { row: RecordListRow | undefined }) {
  if (row === undefined) {
    return (
      <>
        <SkeletonLine className="w-5/6" />
        <SkeletonLine className="w-1/2" />
      </>
    );
  }
  return (
    <>
      <p dir="auto" className="line-clamp-2 text-page">
        <TitleLink row={row} isStop />
      </p>
      <p dir="auto" className={`${line} text-12 text-ink-quiet`}>
        <Circumstance row={row} />
      </p>
      <div className="flex flex-wrap items-center gap-x-8 gap-y-4 text-12">
        <StateBadge state={row.state} isPublished={row.isPublished} />
        {row.freshness !== null && <FreshnessBadge freshness={row.freshness} />}
        {row.missing > 0 && <Missing count={row.missing} />}
        <span className="text-ink-quiet">
          <DateTime value={row.updatedAt} />
        </span>
      </div>
    </>
  );
}
