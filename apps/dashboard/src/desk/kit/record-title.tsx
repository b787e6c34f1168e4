// What a record is called, in the language that it is called so in, which a screen reader speaks then.
import type { Titled } from "@convivio/core";
import { useWords } from "../messages/words.tsx";

export function RecordTitle({ title, titleLanguage }: Titled) {
  const { say } = useWords("fields");
  return title === "" ? say("value.unnamed") : <bdi lang={titleLanguage ?? undefined}>{title}</bdi>;
}
