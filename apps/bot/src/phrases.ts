// What the bots say about their own doings, in each language; everything about answers is said by cards.
import { say } from "@convivio/cards";
import type { Language } from "@convivio/core";

const en = {
  shared: "Shared in this channel.",
  "slack.sharedAround":
    "Convivio is not a member of this channel, so it shared the answer by way of your command; a later correction cannot reach that message. To change this, type /invite @Convivio in the channel.",
  "slack.shareUncertain":
    "Slack did not say whether the message arrived. Look in the channel first; if it is not there, press “{share}” again.",
  "slack.shareUsedUp":
    "This answer can no longer be shared from here. Type the command again, then share the new answer.",
  "discord.shareRefused":
    "Convivio may not write in this channel. Ask whoever looks after it, or type the command again with the option public set to True.",
  "discord.sharing": "The answer goes into this channel now.",
  "discord.sharedAround":
    "Shared here. Convivio is not a member here, so it shared the answer by way of your button; a later correction cannot reach that message.",
  "discord.sharedHidden":
    "This server lets only you see what an app of your own says, so nobody else sees the answer. Whoever manages the server can add Convivio to it.",
  "install.title": "Add Convivio to Discord",
  "install.server": "Add to a Server",
  "install.serverWhy": "For everybody in a server that you manage: commands, mentions, and what is new for a channel.",
  "install.person": "Add for Yourself",
  "install.personWhy": "For you alone, in any server and in direct messages: commands, and answers that you may share.",
  "share.busy": "There are many messages just now. Wait a minute, then press “{share}” again.",
  "share.failed": "The answer could not be shared. Press “{share}” again in a minute.",
  "mention.ready": "There is an answer for you. Only you will see it.",
  "mention.help": "Mention me with a city and a theme, such as “turin youth”, or type /practice or /event.",
  interrupted: "Convivio was interrupted while it answered you. If you see no answer, please ask once more.",
  "button.old": "This button is from an older answer. Type /practice or /event with your question again.",
} as const;

export type Phrase = keyof typeof en;

const phrases: Record<Language, Record<Phrase, string>> = {
  en,
  fr: {
    shared: "Partagé dans ce canal.",
    "slack.sharedAround":
      "Convivio n'est pas membre de ce canal ; la réponse a donc été partagée au moyen de votre commande, et une correction ultérieure ne pourra pas atteindre ce message. Pour changer cela, tapez /invite @Convivio dans le canal.",
    "slack.shareUncertain":
      "Slack n'a pas dit si le message est arrivé. Regardez d'abord dans le canal ; s'il n'y est pas, appuyez de nouveau sur « {share} ».",
    "slack.shareUsedUp":
      "Cette réponse ne peut plus être partagée d'ici. Tapez de nouveau la commande, puis partagez la nouvelle réponse.",
    "discord.shareRefused":
      "Convivio ne peut pas écrire dans ce salon. Adressez-vous à la personne qui s'en occupe, ou tapez de nouveau la commande avec l'option public sur True.",
    "discord.sharing": "La réponse part maintenant dans ce salon.",
    "discord.sharedAround":
      "Partagé ici. Convivio n'est pas membre ici ; la réponse a donc été partagée au moyen de votre bouton, et une correction ultérieure ne pourra pas atteindre ce message.",
    "discord.sharedHidden":
      "Ce serveur ne laisse voir qu'à vous ce que dit une application personnelle ; personne d'autre ne voit donc la réponse. La personne qui gère le serveur peut y ajouter Convivio.",
    "install.title": "Ajouter Convivio à Discord",
    "install.server": "Ajouter à un serveur",
    "install.serverWhy":
      "Pour tout le monde, dans un serveur que vous gérez : commandes, mentions et nouveautés pour un salon.",
    "install.person": "Ajouter pour vous",
    "install.personWhy":
      "Pour vous seul, dans tous les serveurs et en messages privés : commandes, et réponses que vous pouvez partager.",
    "share.busy":
      "Il y a beaucoup de messages en ce moment. Attendez une minute, puis appuyez de nouveau sur « {share} ».",
    "share.failed": "La réponse n'a pas pu être partagée. Appuyez de nouveau sur « {share} » dans une minute.",
    "mention.ready": "Il y a une réponse pour vous. Vous serez seul à la voir.",
    "mention.help":
      "Mentionnez-moi avec une ville et un thème, par exemple « turin jeunesse », ou tapez /practice ou /event.",
    interrupted:
      "Convivio a été interrompu pendant qu'il vous répondait. Si vous ne voyez pas de réponse, posez votre question de nouveau.",
    "button.old": "Ce bouton vient d'une ancienne réponse. Tapez de nouveau /practice ou /event avec votre question.",
  },
  es: {
    shared: "Compartido en este canal.",
    "slack.sharedAround":
      "Convivio no es miembro de este canal, así que compartió la respuesta por medio de tu comando; una corrección posterior no podrá llegar a ese mensaje. Para cambiarlo, escribe /invite @Convivio en el canal.",
    "slack.shareUncertain":
      "Slack no dijo si el mensaje llegó. Mira primero en el canal; si no está, pulsa «{share}» otra vez.",
    "slack.shareUsedUp":
      "Esta respuesta ya no se puede compartir desde aquí. Escribe otra vez el comando y comparte la nueva respuesta.",
    "discord.shareRefused":
      "Convivio no puede escribir en este canal. Pregunta a quien lo lleva, o escribe otra vez el comando con la opción public en True.",
    "discord.sharing": "La respuesta sale ahora a este canal.",
    "discord.sharedAround":
      "Compartido aquí. Convivio no forma parte de este lugar, así que compartió la respuesta por medio de tu botón; una corrección posterior no podrá llegar a ese mensaje.",
    "discord.sharedHidden":
      "Este servidor solo te deja ver a ti lo que dice una aplicación personal, así que nadie más ve la respuesta. Quien gestiona el servidor puede añadir Convivio.",
    "install.title": "Añadir Convivio a Discord",
    "install.server": "Añadir a un servidor",
    "install.serverWhy": "Para todos, en un servidor que gestionas: comandos, menciones y novedades para un canal.",
    "install.person": "Añadir para ti",
    "install.personWhy":
      "Solo para ti, en cualquier servidor y en mensajes directos: comandos, y respuestas que puedes compartir.",
    "share.busy": "Hay muchos mensajes ahora mismo. Espera un minuto y pulsa «{share}» otra vez.",
    "share.failed": "La respuesta no se pudo compartir. Pulsa «{share}» otra vez dentro de un minuto.",
    "mention.ready": "Hay una respuesta para ti. Solo tú la verás.",
    "mention.help": "Mencióname con una ciudad y un tema, por ejemplo «turín juventud», o escribe /practice o /event.",
    interrupted:
      "Convivio se interrumpió mientras te respondía. Si no ves ninguna respuesta, vuelve a preguntar, por favor.",
    "button.old": "Este botón es de una respuesta antigua. Escribe otra vez /practice o /event con tu pregunta.",
  },
  it: {
    shared: "Condiviso in questo canale.",
    "slack.sharedAround":
      "Convivio non fa parte di questo canale, perciò ha condiviso la risposta per mezzo del tuo comando; una correzione successiva non potrà raggiungere quel messaggio. Per cambiare, scrivi /invite @Convivio nel canale.",
    "slack.shareUncertain":
      "Slack non ha detto se il messaggio è arrivato. Guarda prima nel canale; se non c'è, premi di nuovo «{share}».",
    "slack.shareUsedUp":
      "Questa risposta non si può più condividere da qui. Scrivi di nuovo il comando, poi condividi la nuova risposta.",
    "discord.shareRefused":
      "Convivio non può scrivere in questo canale. Chiedi a chi se ne occupa, o scrivi di nuovo il comando con l'opzione public su True.",
    "discord.sharing": "La risposta va ora in questo canale.",
    "discord.sharedAround":
      "Condiviso qui. Convivio non fa parte di questo posto, perciò ha condiviso la risposta per mezzo del tuo pulsante; una correzione successiva non potrà raggiungere quel messaggio.",
    "discord.sharedHidden":
      "Questo server lascia vedere solo a te ciò che dice un'app personale, perciò nessun altro vede la risposta. Chi gestisce il server può aggiungere Convivio.",
    "install.title": "Aggiungi Convivio a Discord",
    "install.server": "Aggiungi a un server",
    "install.serverWhy": "Per tutti, in un server che gestisci: comandi, menzioni e novità per un canale.",
    "install.person": "Aggiungi per te",
    "install.personWhy":
      "Solo per te, in qualsiasi server e nei messaggi diretti: comandi, e risposte che puoi condividere.",
    "share.busy": "Ci sono molti messaggi in questo momento. Aspetta un minuto, poi premi di nuovo «{share}».",
    "share.failed": "Non è stato possibile condividere la risposta. Premi di nuovo «{share}» tra un minuto.",
    "mention.ready": "C'è una risposta per te. La vedrai solo tu.",
    "mention.help":
      "Menzionami con una città e un tema, per esempio «torino giovani», oppure scrivi /practice o /event.",
    interrupted: "Convivio è stato interrotto mentre ti rispondeva. Se non vedi una risposta, chiedi ancora una volta.",
    "button.old": "Questo pulsante è di una risposta vecchia. Scrivi di nuovo /practice o /event con la tua domanda.",
  },
  ar: {
    shared: "تمت المشاركة في هذه القناة.",
    "slack.sharedAround":
      "‏Convivio ليس عضوًا في هذه القناة، فشارك الإجابة عن طريق أمرك؛ ولن يصل أي تصحيح لاحق إلى تلك الرسالة. لتغيير ذلك اكتب ‎/invite @Convivio في القناة.",
    "slack.shareUncertain": "لم يُفِد Slack بوصول الرسالة. انظر أولًا في القناة؛ وإن لم تجدها فاضغط «{share}» مرة أخرى.",
    "slack.shareUsedUp": "لم تعد مشاركة هذه الإجابة ممكنة من هنا. اكتب الأمر مرة أخرى ثم شارك الإجابة الجديدة.",
    "discord.shareRefused":
      "لا يمكن لـ Convivio الكتابة في هذه القناة. اسأل من يديرها، أو اكتب الأمر مرة أخرى مع الخيار public بقيمة True.",
    "discord.sharing": "تُنشر الإجابة الآن في هذه القناة.",
    "discord.sharedAround":
      "تمت المشاركة هنا. ‏Convivio ليس عضوًا هنا، فشارك الإجابة عن طريق زرّك؛ ولن يصل أي تصحيح لاحق إلى تلك الرسالة.",
    "discord.sharedHidden":
      "لا يُظهر هذا الخادم ما يقوله تطبيقك الشخصي إلا لك، فلا يرى الإجابة أحد غيرك. ويمكن لمن يدير الخادم أن يضيف Convivio.",
    "install.title": "إضافة Convivio إلى Discord",
    "install.server": "إضافة إلى خادم",
    "install.serverWhy": "للجميع في خادم تديره: الأوامر والإشارات، والجديد لإحدى القنوات.",
    "install.person": "إضافة لنفسك",
    "install.personWhy": "لك وحدك، في أي خادم وفي الرسائل الخاصة: الأوامر، وإجابات يمكنك مشاركتها.",
    "share.busy": "الرسائل كثيرة الآن. انتظر دقيقة ثم اضغط «{share}» مرة أخرى.",
    "share.failed": "تعذرت مشاركة الإجابة. اضغط «{share}» مرة أخرى بعد دقيقة.",
    "mention.ready": "لديك إجابة، ولن يراها أحد غيرك.",
    "mention.help": "اذكرني مع مدينة وموضوع، مثل «تورينو الشباب»، أو اكتب ‎/practice أو ‎/event.",
    interrupted: "انقطع عمل Convivio وهو يجيبك. إن لم تظهر لك إجابة فاسأل مرة أخرى من فضلك.",
    "button.old": "هذا الزر من إجابة قديمة. اكتب ‎/practice أو ‎/event مع سؤالك مرة أخرى.",
  },
};

/** A button is called here as it is called on the card. */
export function phrase(language: Language, key: Phrase): string {
  return phrases[language][key].replace("{share}", say(language, "action.share"));
}
