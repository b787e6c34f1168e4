// The page's words in Arabic.
import type { Messages } from "./en.ts";

export const ar: Messages = {
  "page.title": "كونفيفيو: ما جرّبته مدن أخرى",
  "page.skip": "انتقل إلى الجواب",
  "page.headline": "ماذا جرّبت مدينة أخرى من قبل؟",
  "page.lead":
    "اسأل عن العيش معًا في المدن المتعددة الثقافات. ترى هنا الجواب كما تتلقاه شبكتك في Slack أو Discord، ولكل قولٍ مصدره.",
  "page.newTab": "(يُفتح في لسان جديد)",

  "ask.label": "سؤالك",
  "ask.hint": "مدينة أو بلد أو موضوع أو سنة، بأي ترتيب. ابدأ بـ \u2066/event\u2069 للسؤال عن الفعاليات.",
  "ask.send": "اسأل",
  "ask.tooLong": {
    zero: "لا أحرف زائدة.",
    one: "حرف واحد زائد. اسأل بكلمات أقل.",
    two: "حرفان زائدان. اسأل بكلمات أقل.",
    few: "{count} أحرف زائدة. اسأل بكلمات أقل.",
    many: "{count} حرفًا زائدًا. اسأل بكلمات أقل.",
    other: "{count} حرف زائد. اسأل بكلمات أقل.",
  },
  "ask.examples": "جرّب واحدًا من هذه",

  "setting.language": "اللغة",
  "setting.appearance": "المظهر",
  "appearance.system": "تلقائي",
  "appearance.light": "فاتح",
  "appearance.dark": "داكن",

  "answer.waiting": "الجواب",
  "answer.to": "جواب «{question}»",
  "answer.help": "كيف تسأل",
  "answer.looking": "نبحث عن جواب",
  "answer.found": {
    zero: "لا نتائج.",
    one: "نتيجة واحدة.",
    two: "نتيجتان.",
    few: "{count} نتائج.",
    many: "{count} نتيجة.",
    other: "{count} نتيجة.",
  },
  "answer.showing": "من {from} إلى {to}.",
  "answer.opened": "التفاصيل: {title}.",
  "answer.nothing": "لا شيء في الفهرس يجيب عن هذا السؤال. ما يقاربه معروض أدناه.",
  "answer.whole": "العودة إلى الجواب كله",
  "answer.views": "اعرض الجواب",
  "answer.slack": "كما يظهر في Slack",
  "answer.discord": "كما يظهر في Discord",
  "answer.text": "نصًّا بسيطًا",
  "answer.textHint": "الحقائق نفسها بالكلمات وحدها، للطرفية أو للبريد الإلكتروني.",

  "empty.title": "المائدة جاهزة",
  "empty.text": "اطرح سؤالًا أو اختر مثالًا. يُقدَّم الجواب هنا.",

  "chat.used": "استخدمتَ {command}",
  "chat.app": "تطبيق",
  "chat.private": "لا يراه أحد سواك",
  "chat.share":
    "في الدردشة يعرض هذا الزر الجواب على القناة كلها مع عبارة «شاركه» واسمك. لا يُنشر شيء من هذه الصفحة. لتُريه أحدًا الآن، أرسل إليه عنوان هذه الصفحة.",
  "chat.follow": "في الدردشة يعرض هذا الزر ما ستُخبَر به ومتى، ويتيح لك متابعته. لا ترسل هذه الصفحة شيئًا إلى أحد.",
  "chat.wish": "في الدردشة يخبر هذا الزر المحررين أن أحدًا ينتظر إجابة، دون اسم. هذه الصفحة لا تخبر أحدًا.",
  "chat.form": "في الدردشة يفتح هذا الزر استمارة قصيرة تصل إلى المحررين. لا ترسل هذه الصفحة شيئًا إلى أحد.",
  "chat.understood": "كيف قرأنا سؤالك",

  "failure.kept": "سؤالك محفوظ أعلاه.",
  "failure.again": "حاول مجددًا",
  "failure.ask": "اطرح السؤال من جديد",
  "failure.reference": "المرجع: {reference}",

  "footer.catalogue": "الفهرس كله",
  "footer.members": "ما يراه الأعضاء في Slack وDiscord",
  "footer.about":
    "كونفيفيو مائدة مشتركة: تحمل ممارسات الاندماج، والفعاليات التي رُويت فيها، إلى الدردشة التي يتحدث فيها العاملون في المدن أصلًا.",
  "footer.licence": "نصوصه الخاصة متاحة للجميع بموجب {licence}. ولكل مصدر شروطه.",
  "footer.connect": "ليكون في دردشتك، اقرأ {slack} أو {discord} في المستودع.",
};
