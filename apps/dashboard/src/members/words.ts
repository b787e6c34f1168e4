// The words of the page that shows members' cards; those on the cards are the cards' own. Apart from the page's other words, so that nobody else downloads them.
import type { Language } from "@convivio/core";

export const momentNames = [
  "answer",
  "details",
  "nothing",
  "follow",
  "digest",
  "suggest",
  "question",
  "granted",
  "correction",
  "settings",
  "forget",
] as const;
export type MomentName = (typeof momentNames)[number];

export type MomentWords = {
  title: string;
  lead: string;
  still: string;
  none: string;
  /** What a member might suggest, and what a curator might ask about it. */
  suggested: string;
  question: string;
  moments: Readonly<Record<MomentName, string>>;
};

export const momentWords: Readonly<Record<Language, MomentWords>> = {
  en: {
    title: "What members see",
    lead: "Each kind of message, drawn from what the bots really send, in Slack and in Discord. The practices are the catalogue’s; the suggestion and the question about it are examples.",
    still: "This page sends nothing: in a chat, this button does what it says.",
    none: "The catalogue has no practice to show these with.",
    suggested: "Shared flats for students and newcomers",
    question: "Since when, and who pays?",
    moments: {
      answer: "An answer",
      details: "One practice in detail",
      nothing: "Nothing found",
      follow: "Before you follow",
      digest: "What is new",
      suggest: "Suggesting a practice",
      question: "A curator’s question",
      granted: "A question that has an answer now",
      correction: "A correction",
      settings: "Your settings",
      forget: "What is kept about you",
    },
  },
  fr: {
    title: "Ce que voient les membres",
    lead: "Chaque sorte de message, dessinée d’après ce que les bots envoient vraiment, dans Slack et dans Discord. Les pratiques sont celles du catalogue ; la proposition et la question à son sujet sont des exemples.",
    still: "Cette page n’envoie rien : dans une messagerie, ce bouton fait ce qu’il dit.",
    none: "Le catalogue n’a aucune pratique pour les montrer.",
    suggested: "Logements partagés pour étudiants et nouveaux arrivants",
    question: "Depuis quand, et qui paie ?",
    moments: {
      answer: "Une réponse",
      details: "Une pratique en détail",
      nothing: "Rien trouvé",
      follow: "Avant de suivre",
      digest: "Ce qui est nouveau",
      suggest: "Proposer une pratique",
      question: "Une question de l’équipe",
      granted: "Une question qui a maintenant une réponse",
      correction: "Une correction",
      settings: "Vos réglages",
      forget: "Ce qui est conservé à votre sujet",
    },
  },
  es: {
    title: "Lo que ven los miembros",
    lead: "Cada clase de mensaje, dibujada a partir de lo que los bots envían de verdad, en Slack y en Discord. Las prácticas son del catálogo; la propuesta y la pregunta sobre ella son ejemplos.",
    still: "Esta página no envía nada: en un chat, este botón hace lo que dice.",
    none: "El catálogo no tiene ninguna práctica con la que mostrarlos.",
    suggested: "Pisos compartidos para estudiantes y recién llegados",
    question: "¿Desde cuándo, y quién paga?",
    moments: {
      answer: "Una respuesta",
      details: "Una práctica en detalle",
      nothing: "Nada encontrado",
      follow: "Antes de seguir",
      digest: "Lo que es nuevo",
      suggest: "Proponer una práctica",
      question: "Una pregunta del equipo",
      granted: "Una pregunta que ya tiene respuesta",
      correction: "Una corrección",
      settings: "Tus ajustes",
      forget: "Lo que se conserva sobre ti",
    },
  },
  it: {
    title: "Quello che vedono i membri",
    lead: "Ogni tipo di messaggio, disegnato da ciò che i bot inviano davvero, in Slack e in Discord. Le pratiche sono del catalogo; la proposta e la domanda che la riguarda sono esempi.",
    still: "Questa pagina non invia nulla: in una chat questo pulsante fa quello che dice.",
    none: "Il catalogo non ha pratiche con cui mostrarli.",
    suggested: "Case condivise per studenti e nuovi arrivati",
    question: "Da quando, e chi paga?",
    moments: {
      answer: "Una risposta",
      details: "Una pratica in dettaglio",
      nothing: "Niente trovato",
      follow: "Prima di seguire",
      digest: "Le novità",
      suggest: "Proporre una pratica",
      question: "La domanda di un curatore",
      granted: "Una domanda che ora ha risposta",
      correction: "Una correzione",
      settings: "Le tue impostazioni",
      forget: "Che cosa è conservato su di te",
    },
  },
  ar: {
    title: "ما يراه الأعضاء",
    lead: "كل نوع من الرسائل مرسوم مما ترسله البوتات فعلًا، في Slack وفي Discord. الممارسات من الفهرس؛ أما الاقتراح والسؤال عنه فمثالان.",
    still: "هذه الصفحة لا ترسل شيئًا: في المحادثة يفعل هذا الزر ما يقوله.",
    none: "ليس في الفهرس ممارسة تُعرض بها.",
    suggested: "شقق مشتركة للطلاب والوافدين الجدد",
    question: "منذ متى، ومن يدفع؟",
    moments: {
      answer: "إجابة",
      details: "ممارسة بالتفصيل",
      nothing: "لم يُعثر على شيء",
      follow: "قبل المتابعة",
      digest: "الجديد",
      suggest: "اقتراح ممارسة",
      question: "سؤال من المحررين",
      granted: "سؤال صارت له إجابة",
      correction: "تصحيح",
      settings: "إعداداتك",
      forget: "ما يُحفظ عنك",
    },
  },
};
