// What a column can lead to, in words: the field, and the part of it.
import { nameOfLanguage } from "../messages/language-name.ts";
import { useLanguage, useWords } from "../messages/words.tsx";

const parts: Readonly<
  Record<string, "part.sourceTitle" | "part.publisher" | "part.published" | "part.archiveUrl" | "field.url">
> = {
  title: "part.sourceTitle",
  url: "field.url",
  publisher: "part.publisher",
  published: "part.published",
  archiveUrl: "part.archiveUrl",
};

export function useTargetNames(): (path: string) => string {
  const { say } = useWords("fields");
  const { say: sayImport } = useWords("imports");
  const language = useLanguage();
  const sayLoose = say as (key: string) => string;
  const nameOf = (part: string): string => {
    if (/^\d+$/.test(part)) return part;
    const known = parts[part];
    if (known !== undefined) return say(known);
    if (part === "lastSeenAlive") return sayImport("lastSeenAlive");
    if (/^[a-z]{2,3}$/.test(part)) return nameOfLanguage(part, language);
    return sayLoose(`choice.${part}`);
  };
  return (path) => {
    const [field = "", ...rest] = path.split(".");
    return [sayLoose(`field.${field}`), ...rest.map(nameOf)].join(" · ");
  };
}
