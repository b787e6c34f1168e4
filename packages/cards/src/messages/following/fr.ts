// What is said in French about following and digests.
import type { Message } from "../message.ts";
import type { en } from "./en.ts";

export const fr = {
  "heading.follow": "Suivre {label}",
  "heading.followed.member": "Vous suivez {label}",
  "heading.followed.channel": "Ce canal suit {label}",
  "heading.followed.digests": "Le canal des nouveautés suit {label}",
  "heading.following": "Ce qui est suivi",
  "heading.stopped": "Arrêté : {label}",
  "heading.digest": "Du nouveau pour {label}",

  "follow.everything": "toutes les nouveautés",
  "follow.latest": {
    one: "Le plus récent : {count} résultat à ce jour",
    many: "Les plus récents, sur {count} résultats à ce jour",
    other: "Les plus récents, sur {count} résultats à ce jour",
  },
  "follow.nothingYet": "Rien pour l’instant : vous serez averti dès qu’il y aura quelque chose.",
  "follow.tellMe": "Dans vos messages privés",
  "follow.weekly": "Chaque semaine, d’abord le {time}",
  "follow.daily": "Chaque jour, d’abord le {time}",
  "follow.at-once": "Aussitôt : dans les minutes qui suivent une nouveauté",
  "follow.promise": "Un message par période, aucun s’il n’y a rien de nouveau. Un clic suffit pour arrêter.",
  "follow.channel.allowed":
    "Ce canal peut aussi le suivre, aux mêmes moments. Il y sera dit que vous l’avez mis en place.",
  "follow.channel.not-allowed": "Seule une personne qui peut gérer ce canal peut faire suivre quelque chose au canal.",
  "follow.channel.unknown":
    "Nous n’avons pas pu savoir si vous pouvez gérer ce canal ; pour l’instant, vous seul pouvez suivre. Réessayez dans quelques minutes.",
  "follow.channel.absent":
    "Convivio n’est pas membre ici ; pour l’instant, vous seul pouvez suivre. La personne qui gère ce serveur peut l’ajouter.",
  "follow.digests": "Le canal où l'on lit ici les nouveautés peut aussi le suivre.",
  "follow.tooMany": "On ne peut pas suivre davantage. Arrêtez d’abord quelque chose.",
  "follow.expired": "Ce que visait ce bouton n’est plus conservé, ou a déjà été arrêté.",

  "pace.at-once": "aussitôt",
  "pace.daily": "chaque jour",
  "pace.weekly": "chaque semaine",
  "pace.next": "prochain message le {time}",
  setUpBy: "mis en place par {name}",

  "followed.member": "Cela arrive dans vos messages privés, seulement s’il y a du nouveau.",
  "followed.channel": "Cela arrive dans ce canal, seulement s’il y a du nouveau.",
  "followed.digests": "Cela arrive dans le canal où l'on lit ici les nouveautés, et seulement quand il y a du nouveau.",
  "followed.list": "Tout ce que vous suivez : {command}",
  "following.own": "Vous",
  "following.here": "Ce canal",
  "following.nothing": "Vous ne suivez encore rien.",
  "following.begin": "Tapez {command}, ou appuyez sur « {button} » sous une réponse.",
  "following.more": {
    one: "et {count} autre, qui apparaît ici quand vous en arrêtez un",
    many: "et {count} autres, qui apparaissent ici quand vous en arrêtez",
    other: "et {count} autres, qui apparaissent ici quand vous en arrêtez",
  },
  "following.mayNotStop": "Ce que suit le canal peut être arrêté par une personne qui peut le gérer.",
  "stopped.member": "Vous ne recevrez plus de messages à ce sujet.",
  "stopped.channel": "Ce canal ne recevra plus de messages à ce sujet.",
  "stopped.again": "Pour suivre de nouveau, posez la question et appuyez sur « {button} ». {all}",
  "digest.more": {
    one: "Voir {count} autre sur le web",
    many: "Voir {count} autres sur le web",
    other: "Voir {count} autres sur le web",
  },
  "digest.all": "Tout sur {label}",

  "action.follow": "Suivre",
  "action.followOf": "Suivre : {title}",
  "action.tell.member.weekly": "M’avertir chaque semaine",
  "action.tell.member.daily": "M’avertir chaque jour",
  "action.tell.member.at-once": "M’avertir aussitôt",
  "action.tell.channel.weekly": "Avertir ce canal chaque semaine",
  "action.tell.channel.daily": "Avertir ce canal chaque jour",
  "action.tell.channel.at-once": "Avertir ce canal aussitôt",
  "action.tell.digests.weekly": "Canal des nouveautés : chaque semaine",
  "action.tell.digests.daily": "Canal des nouveautés : chaque jour",
  "action.tell.digests.at-once": "Canal des nouveautés : tout de suite",
  "action.tellOf": "{tell} : {label}",
  "action.stop": "Arrêter",
  "action.stopThese": "Arrêter ces messages",
  "action.stopOf": "Ne plus suivre {label}",
  "help.follow":
    "Pour savoir ce qui est nouveau : {follow}, ou « {button} » sous une réponse. Ce que vous suivez : {following}",
} as const satisfies Record<keyof typeof en, Message>;
