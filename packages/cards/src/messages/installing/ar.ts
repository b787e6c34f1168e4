// What is said in Arabic while Convivio is added to a workspace, and where it is not.
import type { Message } from "../message.ts";
import type { en } from "./en.ts";

export const ar = {
  "install.add": "إضافة إلى Slack",
  "install.open": "فتح Slack",
  "heading.installed": "‏Convivio موجود الآن في {workspace}",
  "install.next": "في Slack، اكتب {command} في أي قناة. لن يرى الإجابة أحد غيرك.",
  "install.manage": "يستطيع من يدير مساحة العمل اختيار لغتها وإعدادات أخرى بالأمر {command}.",
  "heading.notInstalled": "لم تتم إضافة Convivio",
  "install.denied": "لم يُسمح بذلك في Slack، فلم يتغيّر شيء. لإضافته على أي حال، ابدأ من جديد.",
  "install.expired": "ما بدأ هنا يصلح مرة واحدة، لعشر دقائق، وفي المتصفح الذي بدأ فيه. لم يتغيّر شيء. ابدأ من جديد.",
  "install.refused":
    "لم يقبل Slack ما طُلب منه ({code}). لم يُحفظ شيء. ابدأ من جديد؛ وإن لم ينفع ذلك فأخبر من يشغّل Convivio هذا.",
  "install.unreachable": "لا يمكن الوصول إلى Slack الآن. لم يُحفظ شيء. ابدأ من جديد بعد دقيقة.",
  "install.notKept": "قبل Slack إضافة Convivio، لكننا لم نستطع حفظ ذلك الآن. لم يضِع شيء. ابدأ من جديد بعد دقيقة.",
  "install.organisation":
    "يُضاف Convivio إلى مساحة عمل واحدة في كل مرة، لا إلى مؤسسة بأكملها. لم يُحفظ شيء. ابدأ من جديد واختر مساحة عمل.",
  "install.code": "الرمز: {code}",
  "heading.notHere": "‏Convivio ليس في مساحة العمل هذه",
  "notHere.add":
    "أُزيل منها، أو لم تكتمل إضافته إليها، فلا يمكنه الإجابة هنا. يستطيع من يدير مساحة العمل إضافته: {link}",
} as const satisfies Record<keyof typeof en, Message>;
