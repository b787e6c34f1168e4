// EDTF dates as a reader says them: "since 2018", "about 2010", "the 1990s". Whatever is said here, readDate reads back.
import { findRange, formatDate } from "../dates.ts";
import type { Language } from "../language.ts";

type Form = "year" | "month" | "day" | "season" | "decade";

interface Sayings {
  decade: string;
  season: string;
  /** Spring, summer, autumn, winter. */
  seasons: readonly [string, string, string, string];
  /** How a date stands behind a preposition, where it takes an article there. */
  articles: Partial<Record<Form, string>>;
  about: string;
  /** About, behind another preposition: "since about 2010". */
  aboutWithin: string;
  since: string;
  until: Partial<Record<Form, string>> & { other: string };
  range: string;
  /** What the language draws together: "à le" is "au". */
  contractions: readonly (readonly [RegExp, string])[];
}

const sayings: Readonly<Record<Language, Sayings>> = {
  en: {
    decade: "the {date}s",
    season: "{season} {year}",
    seasons: ["spring", "summer", "autumn", "winter"],
    articles: {},
    about: "about {date}",
    aboutWithin: "about {date}",
    since: "since {date}",
    until: { other: "until {date}" },
    range: "{from} to {to}",
    contractions: [],
  },
  fr: {
    decade: "les années {date}",
    season: "{season} {year}",
    seasons: ["printemps", "été", "automne", "hiver"],
    articles: { day: "le {date}" },
    about: "vers {date}",
    aboutWithin: "environ {date}",
    since: "depuis {date}",
    until: { year: "jusqu’en {date}", month: "jusqu’en {date}", other: "jusqu’à {date}" },
    range: "de {from} à {to}",
    contractions: [
      [/(?<!\p{L})de le /gu, "du "],
      [/(?<!\p{L})de les /gu, "des "],
      [/(?<!\p{L})à le /gu, "au "],
      [/(?<!\p{L})à les /gu, "aux "],
      [/(?<!\p{L})de (?=[aeo])/gu, "d’"],
    ],
  },
  es: {
    decade: "los años {date}",
    season: "{season} de {year}",
    seasons: ["primavera", "verano", "otoño", "invierno"],
    articles: { day: "el {date}" },
    about: "hacia {date}",
    aboutWithin: "aproximadamente {date}",
    since: "desde {date}",
    until: { other: "hasta {date}" },
    range: "de {from} a {to}",
    contractions: [
      [/(?<!\p{L})de el /gu, "del "],
      [/(?<!\p{L})a el /gu, "al "],
    ],
  },
  it: {
    decade: "gli anni {date}",
    season: "{season} {year}",
    seasons: ["primavera", "estate", "autunno", "inverno"],
    articles: { year: "il {date}", day: "il {date}" },
    about: "intorno a {date}",
    aboutWithin: "{date} circa",
    since: "da {date}",
    until: { other: "fino a {date}" },
    range: "da {from} a {to}",
    contractions: [
      [/(?<!\p{L})il (?=(?:8|11) )/gu, "l’"],
      [/(?<!\p{L})da il /gu, "dal "],
      [/(?<!\p{L})a il /gu, "al "],
      [/(?<!\p{L})da (?=l’)/gu, "dal"],
      [/(?<!\p{L})a (?=l’)/gu, "al"],
      [/(?<!\p{L})da gli /gu, "dagli "],
      [/(?<!\p{L})a gli /gu, "agli "],
      [/(?<!\p{L})a (?=a)/gu, "ad "],
    ],
  },
  ar: {
    decade: "عقد {date}",
    season: "{season} {year}",
    seasons: ["ربيع", "صيف", "خريف", "شتاء"],
    articles: {},
    about: "نحو {date}",
    aboutWithin: "نحو {date}",
    since: "منذ {date}",
    until: { other: "حتى {date}" },
    range: "من {from} إلى {to}",
    contractions: [],
  },
};

interface Point {
  form: Form;
  text: string;
  isAbout: boolean;
}

const pointForms: readonly [RegExp, Form][] = [
  [/^\d{4}$/, "year"],
  [/^\d{4}-(0[1-9]|1[0-2])$/, "month"],
  [/^\d{4}-\d\d-\d\d$/, "day"],
  [/^\d{4}-2[1-4]$/, "season"],
  // The first ten years of a century would sound like all hundred; of 2000 nobody takes them so yet.
  [/^(?:\d\d[1-9]|200)X$/, "decade"],
];

/** Nobody needs the seconds of a gathering that began on the minute; any others stand as they are. */
const timeOfDay = /^\d{4}-\d\d-\d\dT\d\d:\d\d:00$/;

/** The date in the reader's language; a form that has no words comes back as it stands. */
export function sayDate(edtf: string, language: Language): string {
  if (findRange(edtf) === null) return edtf;
  if (timeOfDay.test(edtf)) return formatDate(edtf, language);
  const [start = "", end, ...more] = edtf.split("/");
  if (more.length > 0) return edtf;
  return (end === undefined ? sayPoint(start, language) : sayInterval(start, end, language)) ?? edtf;
}

function pointOf(text: string): Point | null {
  const bare = text.replace(/~$/, "");
  const form = pointForms.find(([pattern]) => pattern.test(bare))?.[1];
  return form === undefined ? null : { form, text: bare, isAbout: bare !== text };
}

function sayPoint(text: string, language: Language): string | null {
  const point = pointOf(text);
  if (point === null) return null;
  if (!point.isAbout) return bareDate(point, language);
  return contract(fill(sayings[language].about, { date: withArticle(point, language) }), language);
}

function sayInterval(start: string, end: string, language: Language): string | null {
  const { since, until, range } = sayings[language];
  const [from, to] = [pointOf(start), pointOf(end)];
  const within = (point: Point) => behindPreposition(point, language);
  if (from !== null && end === "..") return contract(fill(since, { date: within(from) }), language);
  if (start === ".." && to !== null) {
    const saying = (to.isAbout ? undefined : until[to.form]) ?? until.other;
    return contract(fill(saying, { date: within(to) }), language);
  }
  if (from === null || to === null) return null;
  return contract(fill(range, { from: within(from), to: within(to) }), language);
}

function behindPreposition(point: Point, language: Language): string {
  const date = withArticle(point, language);
  return point.isAbout ? fill(sayings[language].aboutWithin, { date }) : date;
}

function withArticle(point: Point, language: Language): string {
  const date = bareDate(point, language);
  const article = sayings[language].articles[point.form];
  return article === undefined ? date : fill(article, { date });
}

function bareDate({ form, text }: Point, language: Language): string {
  const { decade, season, seasons } = sayings[language];
  if (form === "decade") return fill(decade, { date: text.replace("X", "0") });
  if (form !== "season") return formatDate(text, language);
  const name = seasons[Number(text.slice(5)) - 21] ?? "";
  return fill(season, { season: name, year: text.slice(0, 4) });
}

function fill(saying: string, values: Readonly<Record<string, string>>): string {
  return saying.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

function contract(text: string, language: Language): string {
  return sayings[language].contractions.reduce((said, [pattern, drawn]) => said.replace(pattern, drawn), text);
}
