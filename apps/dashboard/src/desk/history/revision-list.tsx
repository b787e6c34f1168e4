// The revisions of a line, newest first, each with two radio buttons: compare from this one, and compare with this one.
import type { RevisionHead } from "@convivio/core";
import { useId } from "react";
import { ActorName, useActorName } from "../kit/actor-name.tsx";
import { Badge } from "../kit/badge.tsx";
import { Button } from "../kit/button.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { dayAndTime } from "../kit/relative-time.ts";
import { useWords } from "../messages/words.tsx";

export type Pair = { from: number | null; to: number | null };
type Side = keyof Pair;

type RevisionListProps = {
  revisions: readonly RevisionHead[];
  chosen: Pair;
  onChoose: (side: Side, revision: number) => void;
  hasMore: boolean;
  isFetchingMore: boolean;
  onMore: () => void;
};

export function RevisionList(props: RevisionListProps) {
  const { revisions, chosen, onChoose, hasMore, isFetchingMore, onMore } = props;
  const { say } = useWords("history");
  const group = useId();
  return (
    <section
      aria-label={say("versions")}
      className="flex flex-col items-start gap-12 max-wide:max-h-[50dvh] max-wide:overflow-y-auto wide:sticky wide:top-64 wide:max-h-[calc(100dvh-var(--spacing-64)-var(--spacing-16))] wide:overflow-y-auto"
    >
      <table className="w-full border-collapse text-14">
        <caption className="pb-8 text-start text-12 text-ink-quiet">{say("choose")}</caption>
        <thead>
          <tr className="border-line border-b text-12 text-ink-quiet">
            {(["from", "to", "version"] as const).map((column) => (
              <th key={column} scope="col" className="px-4 py-4 text-start font-semibold">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {revisions.map((revision) => (
            <Row key={revision.id} {...{ revision, group, chosen, onChoose }} />
          ))}
        </tbody>
      </table>
      {hasMore && (
        <Button onPress={onMore} isPending={isFetchingMore} pendingText={say("older.pending")}>
          {say("older")}
        </Button>
      )}
    </section>
  );
}

type RowProps = Pick<RevisionListProps, "chosen" | "onChoose"> & { revision: RevisionHead; group: string };

function Row({ revision, group, chosen, onChoose }: RowProps) {
  const { say, language } = useWords("history");
  const nameOf = useActorName();
  const { id, actor, at } = revision;
  const values = { number: String(id), name: nameOf(actor), when: dayAndTime(new Date(at), language) };
  const isChosen = id === chosen.from || id === chosen.to;
  return (
    <tr className={`border-line border-b align-top ${isChosen ? "bg-table-quiet" : ""}`}>
      {(["from", "to"] as const).map((side) => (
        <td key={side} className="p-0">
          <label className="flex min-h-32 cursor-pointer items-center justify-center px-8 py-8 pointer-coarse:min-h-48">
            <input
              type="radio"
              name={`${group} ${side}`}
              checked={id === chosen[side]}
              onChange={() => onChoose(side, id)}
              className="size-16 cursor-pointer accent-table focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-table"
            />
            <span className="sr-only">{say(`choose.${side}`, values)}</span>
          </label>
        </td>
      ))}
      <td className="w-full px-8 py-8">
        <RevisionWords revision={revision} />
      </td>
    </tr>
  );
}

/** Which it is, who wrote it when, from which, and whether it is the one that is written on or shown. */
export function RevisionWords({ revision }: { revision: RevisionHead }) {
  const { say } = useWords("history");
  const { id, actor, at, madeFrom, isCurrent, isPublished } = revision;
  return (
    <div className="flex flex-col gap-4">
      <span className="flex flex-wrap items-center gap-4">
        <span className="font-semibold">{say("number", { number: String(id) })}</span>
        {isCurrent && <Badge tone="table">{say("current")}</Badge>}
        {isPublished && <Badge tone="olive">{say("published")}</Badge>}
      </span>
      <span>
        <ActorName actor={actor} /> · <DateTime value={at} />
      </span>
      <span className="text-12 text-ink-quiet">
        {madeFrom === null ? say("madeFrom.none") : say("madeFrom", { number: String(madeFrom) })}
      </span>
    </div>
  );
}
