// The words of comparisons in Arabic.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const ar: Translated<typeof en> = {
  "inserted.start": "أُضيف:",
  "inserted.end": "نهاية الإضافة.",
  "deleted.start": "حُذف:",
  "deleted.end": "نهاية الحذف.",
  "fold.show": {
    zero: "لا كلمات أخرى",
    one: "أظهر كلمة واحدة لم تتغير",
    two: "أظهر كلمتين لم تتغيرا",
    few: "أظهر {count} كلمات لم تتغير",
    many: "أظهر {count} كلمة لم تتغير",
    other: "أظهر {count} كلمة لم تتغير",
  },
  "list.added": "أُضيف",
  "list.removed": "أُزيل",
  "list.changed": "تغيّر",
  "list.moved": "نُقل من المرتبة {from} إلى {to}",
};
