// What keeps a record from being published, section by section, each a link to its field.
import { type Problem, sections } from "@convivio/core";
import { Message } from "../kit/message.tsx";
import { useWords } from "../messages/words.tsx";
import { closeAndFocus } from "./close-and-focus.ts";

type PublishProblemsProps = {
  problems: readonly Problem[];
  /** The focus goes to a field. */
  onClose: () => void;
};

export function PublishProblems({ problems, onClose }: PublishProblemsProps) {
  const { say } = useWords("review");
  const { say: sayField } = useWords("fields");
  if (problems.length === 0) return null;
  const found = sections.filter((section) => problems.some((problem) => problem.section === section));
  return (
    <Message tone="warning" title={say("problems", { count: problems.length })}>
      <dl className="flex flex-col gap-8">
        {found.map((section) => (
          <div key={section}>
            <dt className="font-semibold">{sayField(`section.${section}`)}</dt>
            {problems
              .filter((problem) => problem.section === section)
              .map((problem) => (
                <dd key={`${problem.field} ${problem.code}`} className="ps-12">
                  <ProblemLink problem={problem} onClose={onClose} />
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </Message>
  );
}

function ProblemLink({ problem, onClose }: { problem: Problem; onClose: () => void }) {
  const { say } = useWords("fields");
  const { field, code, limit } = problem;
  const name = field.split(".")[0] ?? "";
  const sentence = say(`problem.${code}` as "problem.too-long", { limit: limit ?? 0 });
  return (
    <a
      href={`#field-${name}`}
      className="inline-block min-h-24 text-table underline underline-offset-2"
      onClick={(event) => {
        event.preventDefault();
        closeAndFocus(onClose, `field-${name}`, "in the middle");
      }}
    >
      {say(`field.${name}` as "field.title")}: {sentence}
    </a>
  );
}
