// What is said in Arabic about the settings of a workspace or server.
import type { Message } from "../message.ts";
import type { en } from "./en.ts";

export const ar = {
  "heading.workspace.slack": "لمساحة العمل كلها",
  "heading.workspace.discord": "للخادم كله",
  "workspace.language": "لغة ما يُنشر للجميع",
  "workspace.language.none": "لم تُحدد: لغة من يُعدّه",
  "workspace.digests": "قناة المستجدات",
  "workspace.digests.none": "لا قناة",
  "workspace.digests.unseen": "قناة لا يراها Convivio",
  "workspace.digests.closed.slack": "ليس Convivio في تلك القناة بعد فلا يمكنه الكتابة فيها. اكتب فيها {command}.",
  "workspace.digests.closed.discord":
    "لا يمكن لـ Convivio الكتابة في تلك القناة بعد. امنحه فيها إذن عرض القناة وإرسال الرسائل.",
  "workspace.answers": "الإجابات عن الأوامر في القنوات",
  "workspace.answers.public": "يراها كل من في القناة",
  "workspace.answers.private": "لا يراها إلا من سأل",
  "workspace.follow": "من يمكنه أن يجعل قناة تتابع",
  "workspace.follow.managers": "من يدير القناة",
  "workspace.follow.everybody": "الجميع",
  "workspace.timeZone": "المنطقة الزمنية لمن ليست له منطقة",
  "workspace.type.language": "لاختيار لغة اضغط إحداها أو اكتب: {command}",
  "workspace.type.digests": "لاختيار قناة المستجدات: {command}",
  "workspace.type.timeZone": "لاختيار منطقة زمنية: {command}",
  "workspace.own": "ما اختاره كل شخص لنفسه يأتي أولًا: لغته ومنطقته الزمنية.",
  "workspace.seen": "لا يرى هذا ولا يغيّره إلا من يدير الكل. ويلاحظه الآخرون خلال دقيقة.",
  "action.workspace.slack": "تغيير لمساحة العمل",
  "action.workspace.discord": "تغيير للخادم",
  "action.workspace.language.none": "لا لغة مشتركة",
  "action.workspace.digests.here": "المستجدات في هذه القناة",
  "action.workspace.digests.none": "لا قناة للمستجدات",
  "action.workspace.answers.public": "إظهار الإجابات للجميع",
  "action.workspace.answers.private": "إظهارها لمن سأل فقط",
  "action.workspace.follow.everybody": "للجميع جعل القنوات تتابع",
  "action.workspace.follow.managers": "للمديرين فقط جعلها تتابع",
  "workspace.mayNot.slack": "لا يمكن أن يغيّر ما يسري على الجميع إلا من يدير مساحة العمل هذه. اطلب منه ذلك.",
  "workspace.mayNot.discord": "لا يمكن أن يغيّر ما يسري على الجميع إلا من لديه إذن إدارة الخادم. اطلب منه ذلك.",
  "workspace.unsaid": "لم نستطع أن نعرف هل تدير مساحة العمل هذه. حاول مرة أخرى بعد بضع دقائق.",
  "workspace.notInstalled.slack":
    "ليس Convivio مثبتًا في مساحة العمل هذه بحسب ما يعرف. أضفه من جديد ثم اكتب الأمر مرة أخرى.",
  "workspace.notInstalled.discord":
    "ليس Convivio مثبتًا في هذا الخادم بحسب ما يعرف. أضفه من جديد ثم اكتب الأمر مرة أخرى.",
  "workspace.noServer": "اكتب هذا في الخادم المقصود.",
  "workspace.noChannel": "اكتب هذا في قناة لنعرف أيها تقصد.",
} as const satisfies Record<keyof typeof en, Message>;
