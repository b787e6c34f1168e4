// The words of the frame around every screen in Arabic.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const ar: Translated<typeof en> = {
  skip: "انتقل إلى المحتوى",

  desk: "مكتب القيّمين",

  navigation: "التنقل",

  language: "اللغة",

  "group.work": "العمل",
  "group.catalogue": "الفهرس",
  "group.administration": "الإدارة",

  "go.home": "الرئيسية",
  "go.questions": "الأسئلة",
  "go.reports": "بلاغات التغيير",
  "go.imports": "الاستيراد",
  "go.sources": "المصادر",
  "go.audit": "سجل التدقيق",
  "go.accounts": "الحسابات والأدوار",
  "go.mails": "صندوق الصادر",
  "go.settings": "الإعدادات",
  "go.to": "اذهب إلى: {place}",

  "account.menu": "حسابك",
  "account.of": "حساب {name}",
  "account.own": "حسابك",
  "account.signOut": "تسجيل الخروج",
  "account.stillIn": "ما زلت مسجّل الدخول: تعذّر الوصول إلى المكتب. حاول مجددًا بعد دقيقة.",

  "role.contributor": "مساهم",
  "role.curator": "قيّم",
  "role.administrator": "مدير",

  "appearance.system": "ألوان تلقائية",
  "appearance.light": "فاتح",
  "appearance.dark": "داكن",

  "search.open": "ابحث عن أي شيء",
  "search.hint": "سجل أو شاشة أو بداية جديدة",
  "search.found": "النتائج",
  "search.records": "السجلات",
  "search.screens": "الشاشات",
  "search.actions": "ابدأ",
  "search.looking": "جارٍ البحث",
  "search.nothing": "لا شيء بهذا الاسم. جرّب حروفًا أقل.",
  "search.failed": "تعذّر البحث. اكتب من جديد للمحاولة مرة أخرى.",

  "shortcuts.title": "اختصارات لوحة المفاتيح",
  "shortcuts.on": "يمكن إيقاف اختصارات الحرف الواحد:",
  "shortcuts.off": "اختصارات الحرف الواحد متوقفة. لتشغيلها:",

  offline: "تعذّر الوصول إلى المكتب. ما تكتبه محفوظ في هذا المتصفح. نعيد المحاولة كل بضع ثوانٍ.",

  "ended.title": "انتهت جلستك",
  "ended.text":
    "ما كتبته محفوظ في هذه الصفحة. سجّل الدخول من جديد في لسان آخر ثم عُد إلى هنا: تتابع هذه الصفحة من حيث كانت.",
  "ended.signIn": "سجّل الدخول من جديد",
  "ended.done": "سجّلت الدخول",
  "ended.looking": "جارٍ التحقق",

  "notFound.title": "لا شيء في هذا العنوان",
  "notFound.text": "قد يكون في العنوان خطأ، أو انتقل ما كان هنا إلى عنوان آخر. يجد ⁦Ctrl-K⁩ أي شيء.",
  "notFound.home": "إلى الرئيسية",

  "kind.practice.one": "ممارسة",
  "kind.practice.many": "الممارسات",
  "kind.practice.new": "ممارسة جديدة",
  "kind.event.one": "فعالية",
  "kind.event.many": "الفعاليات",
  "kind.event.new": "فعالية جديدة",
  "kind.series.one": "سلسلة",
  "kind.series.many": "السلاسل",
  "kind.series.new": "سلسلة جديدة",
  "kind.city.one": "مدينة",
  "kind.city.many": "المدن",
  "kind.city.new": "مدينة جديدة",
  "kind.organisation.one": "منظمة",
  "kind.organisation.many": "المنظمات",
  "kind.organisation.new": "منظمة جديدة",
  "kind.person.one": "شخص",
  "kind.person.many": "الأشخاص",
  "kind.person.new": "شخص جديد",
  "kind.statement.one": "تصريح",
  "kind.statement.many": "التصريحات",
  "kind.statement.new": "تصريح جديد",
  "kind.resource.one": "مورد",
  "kind.resource.many": "الموارد",
  "kind.resource.new": "مورد جديد",
  "kind.theme.one": "موضوع",
  "kind.theme.many": "الموضوعات",
  "kind.theme.new": "موضوع جديد",
  "kind.topic.one": "مسألة",
  "kind.topic.many": "المسائل",
  "kind.topic.new": "مسألة جديدة",
  "kind.country.one": "بلد",
  "kind.country.many": "البلدان",
  "kind.country.new": "بلد جديد",
};
