// The words with which people tell dates, in every language whose questions are understood, and the part each can play.
import { type QuestionLanguage, questionLanguages } from "../language.ts";
import { fold } from "../question/words.ts";

/** since: opens what goes on · from: the start of a span, or nothing at all ("de") · now: where what still goes on ends. */
export const roles = [
  "since",
  "from",
  "until",
  "before",
  "after",
  "between",
  "and",
  "to",
  "about",
  "onwards",
  "now",
  "small",
] as const;
export type Role = (typeof roles)[number];

type Vocabulary = Partial<Record<Role, string>> & {
  /** Spring, summer, autumn, winter, with other words for each. */
  seasons: readonly [string, string, string, string];
  /** Short names of months that no calendar of the platform gives. */
  months?: Readonly<Record<string, number>>;
};

const vocabularies: Readonly<Record<QuestionLanguage, Vocabulary>> = {
  en: {
    since: "since from starting",
    until: "until till up",
    before: "before",
    after: "after",
    between: "between",
    and: "and",
    to: "to until till through",
    about: "about around circa approximately approx roughly c ca",
    onwards: "onwards onward on",
    now: "now today present date ongoing",
    small: "in on at the of year",
    seasons: ["spring", "summer", "autumn fall", "winter"],
    months: { sep: 9, sept: 9 },
  },
  fr: {
    since: "depuis partir",
    from: "de du des d",
    until: "jusqu jusque",
    before: "avant",
    after: "apres",
    between: "entre",
    and: "et",
    to: "a au aux",
    about: "environ vers autour",
    now: "aujourd hui maintenant present",
    small: "en le la les l de du des d annee an",
    seasons: ["printemps", "ete", "automne", "hiver"],
  },
  es: {
    since: "desde partir",
    from: "de del",
    until: "hasta",
    before: "antes",
    after: "despues tras",
    between: "entre",
    and: "y e",
    to: "a al hasta",
    about: "hacia alrededor aproximadamente circa",
    onwards: "adelante",
    now: "hoy actualidad presente ahora",
    small: "en el la los las de del ano",
    seasons: ["primavera", "verano", "otono", "invierno"],
    months: { sep: 9, set: 9, setiembre: 9 },
  },
  it: {
    since: "da dal dalla dall dagli dallo partire sin",
    from: "di del",
    until: "fino sino",
    before: "prima",
    after: "dopo",
    between: "tra fra",
    and: "e ed",
    to: "a ad al alla all agli allo ai fino",
    about: "circa intorno attorno verso",
    onwards: "poi avanti",
    now: "oggi ora adesso",
    small: "in nel nello nella nell negli il lo la l gli i di del della dell degli anno ore alle",
    seasons: ["primavera", "estate", "autunno", "inverno"],
  },
  ar: {
    since: "منذ من ابتداء اعتبارا بدءا",
    from: "من",
    until: "حتى لغاية وحتى",
    before: "قبل",
    after: "بعد",
    between: "بين",
    and: "و",
    to: "إلى حتى لغاية وحتى",
    about: "نحو حوالي قرابة تقريبا",
    onwards: "فصاعدا",
    now: "الآن اليوم الحاضر",
    small: "في عام العام سنة السنة شهر ما م الساعة غاية فصل",
    seasons: ["ربيع الربيع", "صيف الصيف", "خريف الخريف", "شتاء الشتاء"],
  },
  de: {
    since: "seit ab",
    from: "von vom",
    until: "bis",
    before: "vor",
    after: "nach",
    between: "zwischen",
    and: "und",
    to: "bis zum",
    about: "etwa um ungefähr circa ca gegen rund",
    now: "heute jetzt",
    small: "in im am der die das den dem des jahr jahre jahren zum",
    seasons: ["frühling frühjahr", "sommer", "herbst", "winter"],
    months: { jän: 1, jänner: 1, mrz: 3 },
  },
};

/** The platform knows the months as each region of a language writes them: Arabic alone has four calendars of names. */
const calendars: Readonly<Record<QuestionLanguage, readonly string[]>> = {
  en: ["en-GB", "en-US"],
  fr: ["fr"],
  es: ["es", "es-MX"],
  it: ["it"],
  ar: ["ar", "ar-EG", "ar-LB", "ar-DZ", "ar-MA", "ar-TN"],
  de: ["de", "de-AT"],
};

export interface DateWords {
  roles: ReadonlyMap<string, ReadonlySet<Role>>;
  months: ReadonlyMap<string, number>;
  /** As EDTF numbers them: 21 spring to 24 winter. */
  seasons: ReadonlyMap<string, number>;
  /** Names of months that are two words, each with the number of its month. */
  longMonths: readonly [name: string, month: number][];
}

const known = new Map<QuestionLanguage, DateWords>();

/** Every word of every language; where a word means two things, it means what it does in the reader's own language. */
export function dateWordsFor(language: QuestionLanguage): DateWords {
  const made = known.get(language) ?? gather([...questionLanguages.filter((one) => one !== language), language]);
  known.set(language, made);
  return made;
}

const wordsIn = (text: string | undefined) => (text ?? "").split(" ").filter(Boolean).map(fold);

/** Later languages win. */
function gather(languages: readonly QuestionLanguage[]): DateWords {
  const made = {
    roles: new Map<string, Set<Role>>(),
    months: new Map<string, number>(),
    seasons: new Map<string, number>(),
  };
  for (const language of languages) {
    const vocabulary = vocabularies[language];
    for (const role of roles) {
      for (const word of wordsIn(vocabulary[role])) {
        made.roles.set(word, (made.roles.get(word) ?? new Set<Role>()).add(role));
      }
    }
    vocabulary.seasons.forEach((names, at) => {
      for (const word of wordsIn(names)) made.seasons.set(word, 21 + at);
    });
    for (const [name, month] of monthNames(language)) made.months.set(name, month);
  }
  return { ...made, longMonths: [...made.months].filter(([name]) => name.includes(" ")) };
}

function monthNames(language: QuestionLanguage): [string, number][] {
  const written = calendars[language].flatMap((locale) =>
    (["long", "short"] as const).flatMap((style) => {
      const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: "UTC", calendar: "gregory" });
      return Array.from({ length: 12 }, (_, month) => [format.format(Date.UTC(2001, month, 1)), month + 1] as const);
    }),
  );
  return [...written, ...Object.entries(vocabularies[language].months ?? {})].map(([name, month]) => [
    fold(name)
      .replace(/[\p{Cf}.]/gu, "")
      .trim(),
    month,
  ]);
}
