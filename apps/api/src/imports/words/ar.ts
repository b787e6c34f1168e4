// What is said of refused rows, in Arabic.
import type { ImportWords } from "./keys.ts";

export const ar: ImportWords = {
  row: "الصف",
  problems: "ما الخطأ",
  "problem.missing": "ناقص",
  "problem.too-long": "أطول من اللازم",
  "problem.not-a-date": "ليس تاريخًا مثل 2009 أو سبتمبر 2011 أو منذ 2018",
  "problem.not-an-address": "ليس عنوان ويب يبدأ بـ https://",
  "problem.not-a-slug": "ليس عنوانًا من أحرف لاتينية صغيرة وأرقام وشُرَط",
  "problem.not-a-choice": "ليس من الخيارات المتاحة",
  "problem.out-of-range": "خارج الحدود الممكنة",
  "problem.wrong": "لا يمكن استخدامه كما هو",
  "problem.needs-published": "لم يُنشر بعد",
  "problem.not-yet-shown": "لم يُنشر بعد",
  "problem.unknown-record": "غير موجود في الفهرس",
  "problem.ambiguous-record": "عدة سجلات بهذا الاسم: اكتب رقم السجل المقصود",
  "problem.not-a-number": "ليس رقمًا",
  "problem.not-yes-or-no": "لا نعم ولا لا",
  "problem.unreadable": "تعذرت قراءته",
  "problem.slug-taken": "يستخدمه سجل آخر",
  "problem.too-many-cells": "بعد العمود الأخير",
};
