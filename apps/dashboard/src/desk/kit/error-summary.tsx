// All that is wrong with a form in one place above it, each a link to the field.
import { useEffect, useRef } from "react";
import { useWords } from "../messages/words.tsx";

export type FieldProblem = {
  /** Id of the element that gets the focus. */
  fieldId: string;
  text: string;
};

export type ErrorSummaryProps = {
  problems: readonly FieldProblem[];
  /** A new number for each try: then the summary takes the focus, so that it is read. */
  attempt?: number;
};

export function ErrorSummary({ problems, attempt = 0 }: ErrorSummaryProps) {
  const { say } = useWords("kit");
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (problems.length === 0) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="error-summary"
      className="flex flex-col gap-8 rounded-6 border border-brick bg-brick-quiet p-16 text-14"
    >
      <p id="error-summary" className="font-semibold">
        {say("summary.title", { count: problems.length })}
      </p>
      <ul className="flex list-disc flex-col gap-4 ps-16">
        {problems.map(({ fieldId, text }) => (
          <li key={`${fieldId} ${text}`}>
            <a
              href={`#${fieldId}`}
              className="text-brick underline"
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
