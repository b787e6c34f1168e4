// The pages' own words in Arabic.
import type { Words } from "./keys.ts";

export const ar: Words = {
  "frame.skip": "انتقل إلى المحتوى",
  "frame.browse": "تصفّح الفهرس",
  "frame.languages": "اللغات",
  "frame.about": "كونفيفيو مائدة مشتركة: ممارسات في الاندماج من مدن متعددة الثقافات، لكل منها سياقها ومصادرها.",
  "frame.licence": "نصوصه الخاصة متاحة للجميع بموجب {licence}. ولكل مصدر شروطه.",
  "frame.playground": "شاهد الأجوبة كما تظهر في Slack وDiscord",

  "ask.label": "سؤالك",
  "ask.hint": "مدينة أو بلد أو مجال أو سنة، بأي ترتيب. ابدأ بـ \u2066/event\u2069 للسؤال عن الفعاليات.",
  "ask.button": "اسأل",
  "ask.title": "اسأل الفهرس",
  "ask.answer": "جواب «{question}»",
  "ask.reading": "كيف قرأنا سؤالك",
  "ask.results": "النتائج",

  "translation.stale": "تغيّر النص الأصلي بعد هذه الترجمة.",

  "list.languages": "العناوين والنصوص باللغة التي كُتبت بها.",
  "list.first": "العودة إلى الصفحة الأولى",
  "list.pages": "صفحات هذه القائمة",
  "list.none": "لا شيء من هذا في الفهرس بعد.",

  "kind.practice": "ممارسة",
  "kind.event": "فعالية",
  "kind.city": "مدينة",
  "kind.theme": "مجال",
  "kind.organisation": "منظمة",
  "kind.resource": "مورد",

  "practices.about":
    "ما فعلته مدن ليعيش الناس معًا عيشًا طيبًا، مرتبًا بحسب العنوان. تُروى كل ممارسة مع سياقها: فما ينجح في مدينة قد لا ينتقل كما هو.",
  "events.about": "حيث رُويت الممارسات: من اجتمع، وما قيل، وما عُرض، وما تلا ذلك.",
  "cities.about": "مدن وأحياء، بحسب الاسم.",
  "cities.in": "المدن: {country}",
  "cities.all": "كل المدن",
  "themes.about": "القائمة المعتمدة التي تُصنَّف بها الممارسات يدويًّا.",
  "organisations.about": "من يقود الممارسات ويدعمها ويموّلها، أو يجمع الناس، بحسب الاسم.",
  "resources.about": "حقائب أدوات وإرشادات وفيديوهات وتقارير ومواقع، بحسب العنوان.",

  "events.all": "الكل",
  "events.upcoming": "القادمة",
  "events.past": "السابقة",
  "events.when": "موعد انعقادها",
  "events.none": "لا فعالية معلنة حاليًّا. الفعاليات السابقة محفوظة مع ما قيل فيها.",
  "events.series": "السلاسل",

  "trust.title": "مدى ما نعرفه عنها",
  "trust.state": "حالة النشر",
  "trust.published": "منشورة",
  "trust.completeness": "مقدار ما رُوي",
  "trust.share": "{percent} مما قد تسأل عنه مدينة أخرى",
  "practice.lineage": "من أين جاءت",
  "lineage.adopted": "اعتُمدت كما هي",
  "lineage.adapted": "كُيّفت",
  "lineage.tried-and-dropped": "جُرّبت هنا ثم تُركت",
  "practice.media": "صور وأفلام",
  "practice.glance": "لمحة",

  "event.when": "متى",
  "event.where": "أين",
  "event.kind": "النوع",
  "event.attendance": "كيف التقى الناس",
  "event.then": "الأدوار والانتماءات كما كانت في ذلك اليوم.",

  "city.names": "بلغات أخرى",
  "city.districts": "الأحياء",
  "city.country": "البلد",
  "city.population": "السكان",
  "city.map": "خريطة",
  "city.part": "جزء من",

  "organisation.homepage": "الموقع الإلكتروني",
  "resource.year": "السنة",

  "source.lastSeen": "كان متاحًا في {date}",
  "source.archive": "نسخة محفوظة",
  "source.noAddress": "بلا عنوان على الشبكة",

  "cite.title": "كيف تستشهد بهذه الصفحة",
  "cite.text": "«{title}». Convivio، المراجعة {revision}، قُرئت في {date}.",
  "cite.licence": "يجوز استخدام نص الفهرس نفسه بموجب {licence} مع ذكر كونفيفيو. وتحتفظ المصادر بشروطها.",

  "problem.next": "ما يمكنك فعله الآن",
  "problem.ask": "اسأل عما كنت تبحث عنه، أو تصفّح:",
};
