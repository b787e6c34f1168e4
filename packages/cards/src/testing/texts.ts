// Texts and addresses for tests: plain ones, and ones that try to format, mention, link, hide or overflow.
import fc from "fast-check";

/** What people and machines put into texts to make a chat do something. */
export const hostileTexts = [
  "<!channel>",
  "<!here|here>",
  "<@U0123ABC>",
  "<@!123456789012345678>",
  "<@&123456789012345678>",
  "<#C0123ABC|general>",
  "<#123456789012345678>",
  "<t:1700000000:R>",
  "</ask:123456789012345678>",
  "<a:wave:123456789012345678>",
  "<:wave:123456789012345678>",
  "<id:customize>",
  "@everyone",
  "@here",
  "@channel",
  "*bold* _italic_ ~struck~ `code`",
  "**bold** __under__ ~~struck~~ ||hidden||",
  "```\nblock\n```",
  "[Convivio](https://evil.example/login)",
  "[https://good.example](https://evil.example)",
  "<https://evil.example|Convivio>",
  "](https://evil.example)",
  "https://evil.example/?q=1",
  "discord.gg/evil javascript:alert(1)",
  "\n# Heading\n> quote\n- list\n-# small\n1. one",
  ">>> all quoted",
  "&lt;!channel&gt; &amp; &",
  "\\*\\",
  ":smile: :+1: 10:30:00",
  "\u202Eevil\u202C \u2066x\u2069",
  "\u200B\uFEFF\u200B",
  "\u0000\u001B[31mred\u0007",
  "\uD83D alone \uDE00",
  "👩‍👩‍👧‍👦👍🏽🏳️‍🌈🇮🇹",
  `z${"\u0301\u0323".repeat(60)}`,
  "العربية مع English و123",
  "עברית (Tel Aviv) · 2011–2012",
  "横浜市の多文化共生",
  "{count} {link} %s $& $1",
] as const;

const plainText = fc.constantFrom(
  "Housing for newcomers",
  "A contest for schools, with prizes",
  "Réseau des villes",
  "Ciudad abierta",
  "شبكة المدن المتعددة الثقافات",
  "City of Turin",
  "It began small & grew <slowly>",
);

const mixed = fc
  .array(fc.oneof(plainText, fc.constantFrom(...hostileTexts), fc.string({ unit: "grapheme", maxLength: 40 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(" "));

const huge = fc
  .tuple(fc.oneof(plainText, fc.constantFrom(...hostileTexts)), fc.integer({ min: 20, max: 400 }))
  .map(([text, times]) => `${text} `.repeat(times));

/** Any text, mostly of a usual size, sometimes hostile, sometimes very long. */
export const anyText = fc.oneof(
  { weight: 5, arbitrary: plainText },
  { weight: 4, arbitrary: mixed },
  { weight: 1, arbitrary: huge },
);

export const anySlug = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,3}$/);

/** The public address of a record of ours. */
export const ownAddress = fc
  .tuple(fc.constantFrom("practices", "events", "cities", "organisations", "themes", "resources"), anySlug)
  .map(([place, slug]) => `https://convivio.example.org/${place}/${slug}`);

/** The address of a source: usual, long, or made to break out of a link. */
export const anyAddress = fc.oneof(
  { weight: 6, arbitrary: fc.webUrl({ withQueryParameters: true }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "https://source.example/a_(b)*c*~d~|e>f<g\"h'i`j",
      "https://source.example/@everyone?x=<!channel>&y=1",
      "https://source.example/مدينة/横浜",
      "https://source.example/a b\nc",
      "http://good.example@evil.example/",
      "javascript:alert(1)",
      "https://",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 100, max: 1900 }).map((size) => `https://source.example/${"p".repeat(size)}`),
  },
);

export const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
export const few = <Value>(arbitrary: fc.Arbitrary<Value>, maxLength = 4) => fc.array(arbitrary, { maxLength });
