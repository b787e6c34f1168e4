// The help answer: examples that are known to work, because they are taken from the catalogue.
import type { Answer, AskedKind, Language } from "@convivio/core";
import { questionAddress } from "../views/addresses.ts";

/** Questions that every catalogue seeded from ours answers, in the words of each language. */
const examples: Record<Language, Record<AskedKind, readonly string[]>> = {
  en: {
    practice: ["/practice barcelona", "/practice oslo business", "/practice since 2020 refugees"],
    event: ["/event 2011", "/event new york", "/event past"],
  },
  fr: {
    practice: ["/practice Barcelone", "/practice Montréal éducation", "/practice réfugiés depuis 2020"],
    event: ["/event 2011", "/event New York", "/event passés"],
  },
  es: {
    practice: ["/practice Barcelona", "/practice Bilbao salud", "/practice refugiados desde 2020"],
    event: ["/event 2011", "/event Nueva York", "/event pasados"],
  },
  it: {
    practice: ["/practice Barcellona", "/practice Ginevra salute", "/practice rifugiati dal 2020"],
    event: ["/event 2011", "/event New York", "/event passati"],
  },
  ar: {
    practice: ["/practice برشلونة", "/practice مونتريال التعليم", "/practice اللاجئون منذ 2020"],
    event: ["/event 2011", "/event نيويورك", "/event سابقة"],
  },
};

export function helpAnswer(publicUrl: string, kind: AskedKind, text: string, language: Language): Answer {
  return {
    kind: "help",
    id: null,
    language,
    question: { kind, text, command: `/${kind} help`, understood: [], ignored: [], corrected: [] },
    results: [],
    suggestions: [],
    next: null,
    page: 1,
    url: questionAddress(publicUrl, text, language),
    examples: [...examples[language][kind]],
  };
}
