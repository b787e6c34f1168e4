// What mails say, in Arabic.
import type { MailWords } from "./keys.ts";

export const ar: MailWords = {
  "link.subject": "رابط دخولك إلى Convivio",
  "link.text":
    "مرحبًا {name}،\n\nافتح هذا الرابط لتسجيل الدخول إلى Convivio. يصلح لمرة واحدة، حتى {until}.\n\n{link}\n\nإن لم تكن قد طلبته فلا حاجة إلى فعل شيء: لا يدخل أحد من دونه.\n",
  "invitation.subject": "دعوة من {inviter} إلى Convivio",
  "invitation.text":
    "مرحبًا،\n\nيدعوك {inviter} إلى العناية بفهرس Convivio، ودورك فيه: {role}. افتح هذا الرابط لإنشاء حسابك. يصلح حتى {until}.\n\n{link}\n\nإن لم تكن تنتظر هذه الرسالة فلا حاجة إلى فعل شيء.\n",
  "role.contributor": "المساهمة",
  "role.curator": "التحرير والنشر",
  "role.administrator": "الإدارة",
  "link.over": "(استُخدم هذا الرابط أو انتهت صلاحيته.)",
};
