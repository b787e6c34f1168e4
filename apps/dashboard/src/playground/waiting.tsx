// What stands on the table while there is no answer: places laid before the first question, grey lines while one is looked for.
import { useWords } from "../messages/words.tsx";
import { viewNames } from "./view-switch.tsx";

/** The same two places in which the answer will stand, so that nothing moves when it comes. */
export function EmptyTable() {
  const { say } = useWords();
  return (
    <div className="-mt-12 flex flex-col gap-24">
      <p className="max-w-measure text-ink-quiet">{say("empty.text")}</p>
      <div className="grid gap-24 wide:grid-cols-2">
        <EmptyPlace name={say(viewNames.slack)} />
        <div className="max-wide:hidden">
          <EmptyPlace name={say(viewNames.discord)} />
        </div>
      </div>
    </div>
  );
}

function EmptyPlace({ name }: { name: string }) {
  return (
    <div className="flex flex-col gap-8">
      <p className="font-semibold text-14 text-ink-quiet">{name}</p>
      <div className="flex min-h-[16rem] items-center justify-center rounded-6 border border-line bg-paper p-24">
        <Plate />
      </div>
    </div>
  );
}

/** A plate seen from above. */
function Plate() {
  return (
    <svg viewBox="0 0 160 160" fill="none" aria-hidden="true" className="h-[10rem] stroke-line">
      <circle cx="80" cy="80" r="76" strokeWidth="2" className="fill-plate" />
      <circle cx="80" cy="80" r="50" strokeWidth="2" />
    </svg>
  );
}

const lines = ["w-1/3", "w-full", "w-5/6", "w-11/12", "w-2/3"];

function SkeletonPlate() {
  return (
    <div className="flex gap-12 rounded-6 border border-line bg-plate p-16">
      <div className="size-32 shrink-0 rounded-full bg-line" />
      <div className="flex flex-1 flex-col gap-16">
        {[0, 1, 2].map((block) => (
          <div key={block} className="flex flex-col gap-8">
            {lines.map((width) => (
              <div key={width} className={`h-12 rounded-6 bg-line ${width}`} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

export function Skeleton() {
  return (
    <div aria-hidden="true" className="grid animate-breathe gap-24 wide:grid-cols-2">
      <SkeletonPlate />
      <div className="max-wide:hidden">
        <SkeletonPlate />
      </div>
    </div>
  );
}
