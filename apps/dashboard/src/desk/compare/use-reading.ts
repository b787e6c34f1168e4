// What is needed to say a value of a record in the reader's language.
import type { FoundRecord } from "@convivio/core";
import { useMemo } from "react";
import { useWords } from "../messages/words.tsx";
import type { Reading } from "./parts.ts";

export function useReading(references: readonly FoundRecord[], lang: string | undefined): Reading {
  const { say, language } = useWords("fields");
  return useMemo(() => ({ say, language, lang, references }), [say, language, lang, references]);
}
