// The sections of the story, each with what it still lacks: all the time, by the same rule that the api enforces.
import { type Field, fieldsOf, isWarning, type Problem, type RecordKind, type Section, sections } from "@convivio/core";
import { Badge } from "../kit/badge.tsx";
import { useWords } from "../messages/words.tsx";

export interface Chapter {
  section: Section;
  fields: readonly Field[];
}

/** The sections that this kind has, in the order of the story; what we make ourselves is nobody's to write. */
export function chaptersOf(kind: RecordKind): Chapter[] {
  const written = fieldsOf(kind).filter(({ isMade }) => !isMade);
  return sections.flatMap((section) => {
    const fields = written.filter((field) => field.section === section);
    return fields.length === 0 ? [] : [{ section, fields }];
  });
}

export function sectionId(section: string): string {
  return `section-${section}`;
}

type Props = { chapters: readonly Chapter[]; problems: readonly Problem[] };

export function SectionList({ chapters, problems }: Props) {
  const { say } = useWords("fields");
  const { say: sayEditor } = useWords("editor");
  return (
    <nav aria-label={sayEditor("sections")}>
      <ul className="flex gap-4 overflow-x-auto p-4 text-14 broad:flex-col">
        {chapters.map(({ section }) => {
          const missing = problems.filter((problem) => problem.section === section && !isWarning(problem)).length;
          return (
            <li key={section}>
              <a
                href={`#${sectionId(section)}`}
                className="flex min-h-32 items-center justify-between gap-8 whitespace-nowrap rounded-6 px-8 text-ink no-underline hover:bg-table-quiet"
              >
                {say(`section.${section}`)}
                {missing > 0 && <Badge tone="ochre">{sayEditor("missing", { count: missing })}</Badge>}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
