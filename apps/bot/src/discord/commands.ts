// Discord's commands as data: what `pnpm --filter bot register` puts in place, and what the bot then reads.
import { type Language, maxQuestionLength } from "@convivio/core";

/** Names stay as they are in every language; what they are for is said in the member's own. */
type Said = { en: string; fr: string; "es-ES": string; it: string };
type Description = { description: string; description_localizations: Record<string, string> };

type CommandOption = Description & {
  type: 3 | 5;
  name: string;
  required?: boolean;
  autocomplete?: boolean;
  max_length?: number;
  choices?: { name: string; value: string }[];
};
export type DiscordCommand = Description & {
  name: string;
  type: 1;
  options: CommandOption[];
  /** Where it may be typed: 0 in a server, 1 in a direct message with the bot. */
  contexts: number[];
  integration_types: number[];
};

const textOption = 3;
const yesNoOption = 5;

function said({ en, ...others }: Said): Description {
  return { description: en, description_localizations: others };
}

/** Each in its own language: whoever needs one can read it. */
const languageChoices: { name: string; value: Language }[] = [
  { name: "English", value: "en" },
  { name: "Français", value: "fr" },
  { name: "Español", value: "es" },
  { name: "Italiano", value: "it" },
  { name: "العربية", value: "ar" },
];

const city: CommandOption = {
  type: textOption,
  name: "city",
  autocomplete: true,
  max_length: 100,
  ...said({
    en: "A city, in any language",
    fr: "Une ville, dans n'importe quelle langue",
    "es-ES": "Una ciudad, en cualquier idioma",
    it: "Una città, in qualsiasi lingua",
  }),
};

const language: CommandOption = {
  type: textOption,
  name: "language",
  choices: languageChoices,
  ...said({
    en: "The language of the answer",
    fr: "La langue de la réponse",
    "es-ES": "El idioma de la respuesta",
    it: "La lingua della risposta",
  }),
};

const isPublic: CommandOption = {
  type: yesNoOption,
  name: "public",
  ...said({
    en: "True: everybody in the channel sees the answer. Otherwise only you do",
    fr: "True : tout le canal voit la réponse. Sinon vous seul la voyez",
    "es-ES": "True: todo el canal ve la respuesta. Si no, solo la ves tú",
    it: "True: tutto il canale vede la risposta. Altrimenti la vedi solo tu",
  }),
};

const everywhere = { contexts: [0, 1], integration_types: [0] };

const practiceCommand: DiscordCommand = {
  name: "practice",
  type: 1,
  ...said({
    en: "Find what cities do for living together",
    fr: "Trouver ce que font les villes pour le vivre-ensemble",
    "es-ES": "Encontrar lo que hacen las ciudades para convivir",
    it: "Trovare che cosa fanno le città per vivere insieme",
  }),
  ...everywhere,
  options: [
    city,
    {
      type: textOption,
      name: "theme",
      autocomplete: true,
      max_length: 100,
      ...said({
        en: "A theme, such as housing or schools",
        fr: "Un thème, par exemple logement ou école",
        "es-ES": "Un tema, por ejemplo vivienda o escuela",
        it: "Un tema, per esempio casa o scuola",
      }),
    },
    {
      type: textOption,
      name: "text",
      max_length: maxQuestionLength,
      ...said({
        en: "Your own words, such as “turin housing since 2015”",
        fr: "Vos propres mots, par exemple « turin logement depuis 2015 »",
        "es-ES": "Tus propias palabras, por ejemplo «turín vivienda desde 2015»",
        it: "Le tue parole, per esempio «torino casa dal 2015»",
      }),
    },
    language,
    isPublic,
  ],
};

const eventCommand: DiscordCommand = {
  name: "event",
  type: 1,
  ...said({
    en: "Find public gatherings, past and to come",
    fr: "Trouver des rencontres publiques, passées et à venir",
    "es-ES": "Encontrar encuentros públicos, pasados y futuros",
    it: "Trovare incontri pubblici, passati e futuri",
  }),
  ...everywhere,
  options: [
    {
      type: textOption,
      name: "when",
      max_length: 60,
      ...said({
        en: "upcoming, past, a year, or a time such as “since 2010”",
        fr: "upcoming (à venir), past (passés), une année ou « depuis 2010 »",
        "es-ES": "upcoming (futuros), past (pasados), un año o «desde 2010»",
        it: "upcoming (futuri), past (passati), un anno o «dal 2010»",
      }),
    },
    city,
    {
      type: textOption,
      name: "series",
      autocomplete: true,
      max_length: 100,
      ...said({
        en: "A series of gatherings",
        fr: "Une série de rencontres",
        "es-ES": "Una serie de encuentros",
        it: "Una serie di incontri",
      }),
    },
    language,
    isPublic,
  ],
};

export const discordCommands: DiscordCommand[] = [practiceCommand, eventCommand];
