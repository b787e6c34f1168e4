// The form of an original: its sections in the order of the story, each with its fields and what it lacks.
import { isWarning, type Problem } from "@convivio/core";
import { useWords } from "../messages/words.tsx";
import { useEditing } from "./editing.tsx";
import { FieldEditor } from "./field-editor.tsx";
import { type Chapter, sectionId } from "./section-list.tsx";
import { useFieldNames } from "./use-field.ts";

export function OriginalForm({ chapters }: { chapters: readonly Chapter[] }) {
  const { say } = useWords("fields");
  const { problems } = useEditing();
  return (
    <div className="flex flex-col gap-48">
      {chapters.map(({ section, fields }) => (
        <section
          key={section}
          id={sectionId(section)}
          aria-labelledby={`${sectionId(section)}-title`}
          className="flex flex-col gap-16"
        >
          <h2 id={`${sectionId(section)}-title`} className="border-line border-b pb-4 font-semibold text-20">
            {say(`section.${section}`)}
          </h2>
          <Lacks problems={problems.filter((problem) => problem.section === section)} />
          {fields.map((field) => (
            <FieldEditor key={field.name} field={field} />
          ))}
        </section>
      ))}
    </div>
  );
}

/** What is missing here, by name; what is wrong with what is written stands at the field itself. */
function Lacks({ problems }: { problems: readonly Problem[] }) {
  const { say } = useWords("editor");
  const { labelOf, problemText } = useFieldNames();
  const missing = problems.filter(({ code }) => code === "missing");
  const linked = problems.filter((problem) => problem.record !== null);
  if (missing.length === 0 && linked.length === 0) return null;
  return (
    <ul className="flex flex-col gap-4 text-14 text-ink-quiet">
      {missing.length > 0 && (
        <li>{say("lacks", { fields: missing.map(({ field }) => labelOf(field.split(".")[0] ?? "")).join(", ") })}</li>
      )}
      {linked.map((problem) => (
        <li key={problem.field} className={isWarning(problem) ? "" : "text-ochre"}>
          {problemText(problem)}
        </li>
      ))}
    </ul>
  );
}
