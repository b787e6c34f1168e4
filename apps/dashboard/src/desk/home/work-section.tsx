// One sort of work that waits: what it is, the first of it with what to do next, and where all of it stands.
import { type ReactNode, useId, useState } from "react";
import { Button } from "../kit/button.tsx";
import { useWords } from "../messages/words.tsx";

/** Of what is fetched, so much is seen at first. */
const firstSeen = 5;

export type WorkSectionProps = {
  title: string;
  /** How much there is; shown beside the title. */
  count: number;
  /** One row for each of the first. */
  rows: readonly { key: string; content: ReactNode }[];
  /** Said where there is nothing. */
  empty: string;
  /** Links to all of it, and to what belongs to it. */
  all?: ReactNode;
};

export function WorkSection({ title, count, rows, empty, all }: WorkSectionProps) {
  const { say } = useWords("home");
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? rows : rows.slice(0, firstSeen);
  const hidden = rows.length - shown.length;
  return (
    <section
      aria-labelledby={id}
      className="flex min-w-0 flex-col gap-12 rounded-6 border border-line bg-plate p-16 text-14"
    >
      <div className="flex items-baseline justify-between gap-8">
        <h2 id={id} className="font-semibold text-16">
          {title}
        </h2>
        {count > 0 && <span className="text-ink-quiet tabular-nums">{say("count", { count })}</span>}
      </div>
      {rows.length === 0 ? (
        <p className="max-w-measure text-ink-quiet">{empty}</p>
      ) : (
        <ul className="flex flex-col">
          {shown.map(({ key, content }) => (
            <li key={key} className="flex flex-col gap-4 border-line border-t py-8">
              {content}
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <div>
          <Button look="quiet" icon="down" onPress={() => setOpen(true)}>
            {say("more", { count: hidden })}
          </Button>
        </div>
      )}
      {all !== undefined && <p className="flex flex-wrap gap-x-16 gap-y-4 empty:hidden">{all}</p>}
    </section>
  );
}
