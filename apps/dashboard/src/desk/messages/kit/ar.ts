// The words of the component kit in Arabic.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const ar: Translated<typeof en> = {
  "field.required": "(إلزامي)",

  "counter.of": "{length} من {limit} حرف",
  "counter.left": {
    zero: "لم يبق أي حرف",
    one: "بقي حرف واحد",
    two: "بقي حرفان",
    few: "بقيت {count} أحرف",
    many: "بقي {count} حرفًا",
    other: "بقي {count} حرف",
  },
  "counter.over": {
    zero: "لا أحرف زائدة",
    one: "حرف واحد زائد",
    two: "حرفان زائدان",
    few: "{count} أحرف زائدة",
    many: "{count} حرفًا زائدًا",
    other: "{count} حرف زائد",
  },

  "select.choose": "اختر",

  "combo.clear": "أزل {title}",
  "combo.looking": "جارٍ البحث",
  "combo.empty": "لا شيء بعد. اكتب للبحث.",
  "combo.nothing": "لا شيء باسم «{text}».",
  "combo.failed": "تعذّر البحث. اكتب من جديد للمحاولة مرة أخرى.",
  "combo.create": "أنشئ «{title}»",

  "chips.remove": "أزل {title}",
  "chips.up": "ارفع {title}",
  "chips.down": "أنزل {title}",
  "chips.moved": "{title} الآن في المرتبة {place} من {total}",
  "chips.removed": "أُزيل {title}",

  "dialog.close": "أغلق",
  "dialog.cancel": "إلغاء",

  "notice.region": "إشعارات",
  "notice.undo": "تراجع",
  "notice.dismiss": "أخفِ",

  "progress.of": "{done} من {total}",
  "progress.soFar": "{done} حتى الآن",

  skeleton: "جارٍ التحميل",

  "error.again": "حاول مجددًا",
  "error.unchanged": "لم يتغيّر شيء.",
  "error.reference": "المرجع: {reference}",

  "state.draft": "مسودة",
  "state.in-review": "قيد المراجعة",
  "state.changes-asked": "طُلبت تعديلات",
  "state.published": "منشور",
  "state.archived": "مؤرشف",
  "state.standing": "نسخة سابقة منشورة",

  "freshness.fresh": "محدَّث",
  "freshness.due": "حان وقت التحقق",
  "freshness.stale": "قديم",
  "freshness.unknown": "لم يُتحقق منه قط",

  "person.none": "لا أحد",

  breadcrumb: "موقعك",

  "summary.title": {
    zero: "لا شيء يحتاج إلى انتباهك",
    one: "أمر واحد يحتاج إلى انتباهك",
    two: "أمران يحتاجان إلى انتباهك",
    few: "{count} أمور تحتاج إلى انتباهك",
    many: "{count} أمرًا يحتاج إلى انتباهك",
    other: "{count} أمر يحتاج إلى انتباهك",
  },

  "outer.newTab": "(يُفتح في لسان جديد)",

  "menu.chosen": "(المختار)",

  "search.clear": "امسح البحث",

  "actor.slack": "شخص في Slack",
  "actor.discord": "شخص في Discord",
  "actor.job": "كونفيفيو نفسه",
  "actor.unknown": "غير معروف",
};
