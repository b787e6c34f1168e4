// What is said in Italian about following and digests.
import type { Message } from "../message.ts";
import type { en } from "./en.ts";

export const it = {
  "heading.follow": "Segui {label}",
  "heading.followed.member": "Ora segui {label}",
  "heading.followed.channel": "Questo canale segue {label}",
  "heading.followed.digests": "Il canale delle novità segue {label}",
  "heading.following": "Che cosa si segue",
  "heading.stopped": "Interrotto: {label}",
  "heading.digest": "Novità per {label}",

  "follow.everything": "tutte le novità",
  "follow.latest": {
    one: "Il più recente: {count} risultato finora",
    many: "I più recenti, su {count} risultati finora",
    other: "I più recenti, su {count} risultati finora",
  },
  "follow.nothingYet": "Ancora nulla: riceverai un avviso quando ci sarà qualcosa.",
  "follow.tellMe": "Nei tuoi messaggi diretti",
  "follow.weekly": "Ogni settimana, la prima volta {time}",
  "follow.daily": "Ogni giorno, la prima volta {time}",
  "follow.at-once": "Subito: entro pochi minuti da una novità",
  "follow.promise": "Un messaggio per periodo, nessuno se non c’è nulla di nuovo. Basta un clic per smettere.",
  "follow.channel.allowed":
    "Anche questo canale può seguirlo, negli stessi momenti. Ci sarà scritto che l’hai impostato tu.",
  "follow.channel.not-allowed": "Solo chi può gestire questo canale può far seguire qualcosa al canale.",
  "follow.channel.unknown":
    "Non è stato possibile sapere se puoi gestire questo canale, perciò per ora puoi seguire solo tu. Riprova tra qualche minuto.",
  "follow.channel.absent":
    "Convivio non fa parte di questo posto, perciò per ora puoi seguire solo tu. Chi gestisce questo server può aggiungerlo.",
  "follow.digests": "Può seguirlo anche il canale in cui qui si leggono le novità.",
  "follow.tooMany": "Non si può seguire di più. Prima smetti di seguire qualcosa.",
  "follow.expired": "Ciò a cui si riferiva questo pulsante non è più conservato, oppure è già stato interrotto.",

  "pace.at-once": "subito",
  "pace.daily": "ogni giorno",
  "pace.weekly": "ogni settimana",
  "pace.next": "prossimo messaggio {time}",
  setUpBy: "impostato da {name}",

  "followed.member": "Arriva nei tuoi messaggi diretti, e solo se c’è qualcosa di nuovo.",
  "followed.channel": "Arriva in questo canale, e solo se c’è qualcosa di nuovo.",
  "followed.digests": "Arriva nel canale in cui qui si leggono le novità, e solo quando c'è qualcosa di nuovo.",
  "followed.list": "Tutto ciò che segui: {command}",
  "following.own": "Tu",
  "following.here": "Questo canale",
  "following.nothing": "Non segui ancora nulla.",
  "following.begin": "Scrivi {command}, oppure premi «{button}» sotto una risposta.",
  "following.more": {
    one: "e {count} altro, che compare qui quando ne interrompi uno",
    many: "e altri {count}, che compaiono qui quando ne interrompi qualcuno",
    other: "e altri {count}, che compaiono qui quando ne interrompi qualcuno",
  },
  "following.mayNotStop": "Ciò che segue il canale può interromperlo chi può gestirlo.",
  "stopped.member": "Non ti arriveranno più messaggi su questo.",
  "stopped.channel": "In questo canale non arriveranno più messaggi su questo.",
  "stopped.again": "Per seguirlo di nuovo, fai la domanda e premi «{button}». {all}",
  "digest.more": {
    one: "Vedine {count} in più sul web",
    many: "Vedine altri {count} sul web",
    other: "Vedine altri {count} sul web",
  },
  "digest.all": "Tutto su {label}",

  "action.follow": "Segui",
  "action.followOf": "Segui: {title}",
  "action.tell.member.weekly": "Avvisami ogni settimana",
  "action.tell.member.daily": "Avvisami ogni giorno",
  "action.tell.member.at-once": "Avvisami subito",
  "action.tell.channel.weekly": "Avvisa il canale ogni settimana",
  "action.tell.channel.daily": "Avvisa il canale ogni giorno",
  "action.tell.channel.at-once": "Avvisa subito il canale",
  "action.tell.digests.weekly": "Canale delle novità: ogni settimana",
  "action.tell.digests.daily": "Canale delle novità: ogni giorno",
  "action.tell.digests.at-once": "Canale delle novità: subito",
  "action.tellOf": "{tell}: {label}",
  "action.stop": "Interrompi",
  "action.stopThese": "Interrompi questi messaggi",
  "action.stopOf": "Smetti di seguire {label}",
  "help.follow":
    "Per sapere che cosa c’è di nuovo: {follow}, oppure «{button}» sotto una risposta. Ciò che segui: {following}",
} as const satisfies Record<keyof typeof en, Message>;
