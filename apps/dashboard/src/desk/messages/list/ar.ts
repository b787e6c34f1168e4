// The words of the lists in Arabic.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const ar: Translated<typeof en> = {
  "search.label": "ابحث بالاسم",
  "search.hint": "ابحث بالاسم",

  count: {
    zero: "لا سجلات",
    one: "سجل واحد",
    two: "سجلّان",
    few: "{count} سجلات",
    many: "{count} سجلًا",
    other: "{count} سجل",
  },

  any: "الكل",

  columns: "الأعمدة",
  "columns.hint": "في النافذة الضيقة تُترك الأخيرة منها.",

  "column.title": "الاسم",
  "column.state": "الحالة",
  "column.updated": "آخر تعديل",
  "column.missing": "النواقص",
  "column.freshness": "الحداثة",
  "column.assignee": "مسند إلى",
  "column.languages": "اللغات",
  "column.created": "أُنشئ",

  sort: "رتّب حسب",
  "sort.title": "حسب الاسم",
  "sort.updated": "الأحدث تعديلًا",
  "sort.created": "الأحدث إنشاءً",
  "sort.state": "حسب الحالة",
  "sort.missing": "الأكثر نقصًا",

  "missing.nothing": "لا شيء",
  "missing.count": {
    zero: "لا حقول",
    one: "حقل واحد",
    two: "حقلان",
    few: "{count} حقول",
    many: "{count} حقلًا",
    other: "{count} حقل",
  },
  "missing.yes": "ينقصه شيء",
  "missing.no": "لا ينقصه شيء",

  "published.yes": "منشور",
  "published.no": "غير منشور",

  export: "تصدير",
  "export.as": "بصيغة {format}",

  filters: "المرشحات",
  "filters.clear": "أزل كل المرشحات",
  "filters.set": "المرشحات المفعّلة",

  "filter.state": "الحالة",
  "filter.published": "في الفهرس العام",
  "filter.missing": "للنشر",
  "filter.freshness": "الحداثة",
  "filter.country": "البلد",
  "filter.theme": "الموضوع",
  "filter.waits": "ما ينتظرك",
  "filter.assignee": "مسند إلى",

  "waits.own": "لك، ولم يُنشر بعد",
  "waits.review": "في انتظار المراجعة",
  "waits.check": "حان التحقق منه",
  "waits.behind": "ترجمات تأخرت عن أصلها",

  "assignee.me": "أنا",
  "assignee.none": "لا أحد",

  "chip.assignee": "مسند إلى: {name}",

  "nothing.fits": "لا شيء مطابق",
  "nothing.text": "لا سجل هنا يحمل اسمه هذه الكلمات. جرّب حروفًا أقل، أو أزل المرشحات.",
  "nothing.filters": "لا سجل يطابق كل المرشحات معًا. أزل واحدًا منها، أو أزلها كلها.",
  "nothing.yet": "لا شيء هنا بعد",
  "nothing.begin": "ما تبدؤه أنت أو زملاؤك يظهر هنا، من أول مسودة.",
  "nothing.own": "ما تبدؤه يظهر هنا، من أول مسودة.",

  "gaps.text": "تعذّر تحميل بعض الصفوف.",
  "gaps.retry": "حاول مجددًا",
};
