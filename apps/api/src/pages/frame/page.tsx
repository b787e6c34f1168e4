// The frame of every page: its head for machines, its header, its one main part, its foot.
import { isRightToLeft, languages } from "@convivio/core";
import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { fontAddress, stylesheetAddress } from "../style/stylesheet.ts";
import { hrefHere, type Visit } from "../visit.ts";
import { tell } from "../words/words.ts";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";

export interface PageContent {
  status: ContentfulStatusCode;
  title: string;
  description: string;
  body: Child;
  /** Whether it may be kept for a minute, indexed and pointed at: not an answer, not an error. */
  isKept: boolean;
  /** A page about one record is an article, a list is not. */
  isArticle?: boolean;
  /** Shown in a frame of the desk: its links open in a tab of their own. */
  isFramed?: boolean;
  /** Whether the page itself holds the form to ask. */
  hasOwnForm?: boolean;
}

/** Search engines and previews show about so much. */
const longestDescription = 200;

export function Page({ visit, content }: { visit: Visit; content: PageContent }) {
  const { language } = visit;
  const title = content.title === "Convivio" ? content.title : `${content.title} · Convivio`;
  return (
    <html lang={language} dir={isRightToLeft(language) ? "rtl" : "ltr"}>
      <head>
        <meta charset="utf-8" />
        {content.isFramed === true && <base target="_blank" />}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <Machines visit={visit} content={content} />
        <link rel="preload" href={fontAddress} as="font" type="font/woff2" crossorigin="" />
        <link rel="stylesheet" href={stylesheetAddress} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#main">
          {tell(language, "frame.skip")}
        </a>
        <Header visit={visit} hasForm={content.hasOwnForm !== true} />
        <main id="main">{content.body}</main>
        <Footer visit={visit} />
      </body>
    </html>
  );
}

/** What search engines and link previews read. */
function Machines({ visit, content }: { visit: Visit; content: PageContent }) {
  const description = shorten(content.description);
  if (!content.isKept) return <meta name="robots" content="noindex" />;
  const { publicUrl } = visit.catalogue;
  const here = publicUrl + hrefHere(visit, visit.isLanguageChosen ? visit.language : null);
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={here} />
      <link rel="alternate" hreflang="x-default" href={publicUrl + hrefHere(visit, null)} />
      {languages.map((one) => (
        <link rel="alternate" hreflang={one} href={publicUrl + hrefHere(visit, one)} />
      ))}
      <meta property="og:type" content={content.isArticle ? "article" : "website"} />
      <meta property="og:site_name" content="Convivio" />
      <meta property="og:title" content={content.title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={here} />
      <meta property="og:locale" content={visit.language} />
    </>
  );
}

function shorten(text: string): string {
  const clean = text.toWellFormed().replace(/\s+/g, " ").trim();
  if (clean.length <= longestDescription) return clean;
  return `${clean
    .slice(0, longestDescription)
    .replace(/\s+\S*$/, "")
    .toWellFormed()}…`;
}
