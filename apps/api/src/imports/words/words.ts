// What is said of the rows that could not be brought in, in each of Convivio's languages.
import type { Language } from "@convivio/core";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import type { ImportWords } from "./keys.ts";

export const importWords: Readonly<Record<Language, ImportWords>> = { en, fr, es, it, ar };
