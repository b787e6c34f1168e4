// The words of what members report in Arabic.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const ar: Translated<typeof en> = {
  title: "تغييرات أُبلغ عنها",
  text: "ما يقول الأعضاء إنه تغيّر أو ليس كما يُروى. انظر هل هو كذلك، وعدّل السجل، ثم أغلق البلاغ. لا يُعرض من أبلغ.",
  show: "اعرض",
  "show.open": "المفتوحة",
  "show.closed": "المغلقة",
  first: "تُعرض أول {count}.",
  "reason.outdated": "لم يعد حديثًا",
  "reason.wrong": "ليس كما يُروى",
  "reason.link": "رابط لا يُفتح",
  "reason.harm": "قد يضر أحدًا",
  "reason.other": "شيء آخر",
  reportedIn: "أُبلغ عنه في {platform}",
  changed: "نُشر السجل من جديد منذ ذلك الحين. ربما صار يقول ذلك.",
  close: "أغلق البلاغ",
  reopen: "افتحه من جديد",
  pending: "لحظة",
  closedBy: "أغلقه {name}",
  "done.closed": "أُغلق البلاغ عن «{title}»",
  "done.already": "سبق أن أغلق شخص هذا البلاغ",
  "done.reopened": "البلاغ عن «{title}» مفتوح من جديد",
  notice: {
    zero: "لا بلاغ عن تغيير",
    one: "أبلغ عضو عن تغيير",
    two: "أُبلغ عن تغييرين",
    few: "أُبلغ عن {count} تغييرات",
    many: "أُبلغ عن {count} تغييرًا",
    other: "أُبلغ عن {count} تغيير",
  },
  "empty.open": "لا بلاغ مفتوح",
  "empty.open.text": "حين يُبلغ أحد عن تغيير تحت جواب في Slack أو Discord يصل بلاغه إلى هنا، والأطول انتظارًا أولًا.",
  "empty.closed": "لم يُغلق أي بلاغ",
  "empty.closed.text": "ما نُظر فيه وأُغلق يبقى هنا، والأحدث أولًا.",
};
