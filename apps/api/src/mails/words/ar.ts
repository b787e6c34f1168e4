// What mails say, in Arabic.
import type { MailWords } from "./keys.ts";

export const ar: MailWords = {
  "link.subject": "رابط دخولك إلى Convivio",
  "link.text":
    "مرحبًا {name}،\n\nافتح هذا الرابط لتسجيل الدخول إلى Convivio. يصلح لمرة واحدة، حتى {until}.\n\n{link}\n\nإن لم تكن قد طلبته فلا حاجة إلى فعل شيء: لا يدخل أحد من دونه.\n",
  "invitation.subject": "دعوة من {inviter} إلى Convivio",
  "invitation.text":
    "مرحبًا،\n\nيدعوك {inviter} إلى العناية بفهرس Convivio، ودورك فيه: {role}. افتح هذا الرابط لإنشاء حسابك. يصلح حتى {until}.\n\n{link}\n\nإن لم تكن تنتظر هذه الرسالة فلا حاجة إلى فعل شيء.\n",
  "password-changed.subject": "تغيّرت كلمة مرورك في Convivio",
  "password-changed.text":
    "مرحبًا {name}،\n\nتغيّرت كلمة مرور حسابك في Convivio بتاريخ {at}. وأُغلقت جلساتك المفتوحة في كل مكان آخر.\n\nإن كنت أنت من غيّرها فلا حاجة إلى فعل شيء. وإلا فاطلب رابطًا لمرة واحدة من صفحة الدخول، واختر كلمة مرور جديدة، وأخبر الإدارة.\n",
  "second-factor-changed.subject": "تغيّر عامل التحقق الثاني لحسابك في Convivio",
  "second-factor-changed.text":
    "مرحبًا {name}،\n\nتغيّر عامل التحقق الثاني لحسابك في Convivio بتاريخ {at}: أُعدّ تطبيق مصادقة، أو أُنشئت رموز احتياطية جديدة.\n\nإن كنت أنت من فعل ذلك فلا حاجة إلى فعل شيء. وإلا فغيّر كلمة مرورك وأخبر الإدارة.\n",
  "second-factor-removed.subject": "أُزيل عامل التحقق الثاني من حسابك في Convivio",
  "second-factor-removed.text":
    "مرحبًا {name}،\n\nأُزيل عامل التحقق الثاني من حسابك في Convivio بتاريخ {at}. تكفي الآن للدخول كلمة مرورك أو رابط لمرة واحدة.\n\nإن كنت أنت من فعل ذلك، أو الإدارة بطلب منك، فلا حاجة إلى فعل شيء. وإلا فغيّر كلمة مرورك وأخبر الإدارة.\n",
  "role.contributor": "المساهمة",
  "role.curator": "التحرير والنشر",
  "role.administrator": "الإدارة",
  "link.over": "(استُخدم هذا الرابط أو انتهت صلاحيته.)",
};
