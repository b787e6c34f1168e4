// The list on a narrow screen: a card for each record, again only those drawn that can be seen.
import type { RecordListRow } from "@convivio/core";
import { FreshnessBadge, StateBadge } from "../kit/badge.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { SkeletonLine } from "../kit/skeleton.tsx";
import { Circumstance, Missing, TitleLink } from "./cells.tsx";
import type { ListViewProps } from "./grid.tsx";
import { useVirtualRows } from "./use-virtual-rows.ts";

const cardRem = 8.5;
const coveredRem = 3;

export function Cards({ label, rows, count, onSight }: ListViewProps) {
  const { list, virtual } = useVirtualRows({ count, rowRem: cardRem, coveredRem, held: null, onSight });
  return (
    <div
      ref={list}
      role="list"
      aria-label={label}
      aria-busy={rows.isOld}
      className="relative"
      style={{ height: `${virtual.getTotalSize()}px` }}
    >
      {virtual.getVirtualItems().map(({ index, start, size }) => (
        <div
          key={index}
          role="listitem"
          aria-setsize={count}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)`, height: `${size}px` }}
          className={`absolute inset-x-0 top-0 flex flex-col justify-center gap-4 border-line border-b py-8 text-14 ${rows.isOld ? "opacity-50" : ""}`}
        >
          <Card row={rows.at(index)} />
        </div>
      ))}
    </div>
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
      <p className="line-clamp-2">
        <TitleLink row={row} isStop />
      </p>
      <p className="truncate text-12 text-ink-quiet">
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
