// Bad news on a page: what happened, what to do, and the reference by which the log has the cause.
import { say } from "@convivio/cards";
import { type ErrorReport, errorCodes } from "@convivio/core";
import { hrefTo, type Visit } from "../visit.ts";
import { tell } from "../words/words.ts";
import { lists } from "./header.tsx";
import type { PageContent } from "./page.tsx";
import { QuestionForm } from "./question-form.tsx";

export function problemContent(visit: Visit, report: ErrorReport): PageContent {
  const { language } = visit;
  const { status, kind } = errorCodes[report.code];
  const title = say(language, `heading.${kind}`);
  const body = (
    <>
      <h1>{title}</h1>
      <Problem visit={visit} report={report} />
      <h2>{tell(language, "problem.next")}</h2>
      <p>{tell(language, "problem.ask")}</p>
      <QuestionForm visit={visit} isLarge />
      <ul class="plain-links">
        {lists.map((list) => (
          <li>
            <a href={hrefTo(visit, list.path)}>{say(language, list.key)}</a>
          </li>
        ))}
      </ul>
    </>
  );
  return { status, title, description: "", body, isKept: false, hasOwnForm: true };
}

/** The sentences alone, for a page that goes on after them. */
export function Problem({ visit, report }: { visit: Visit; report: ErrorReport }) {
  const isOurs = errorCodes[report.code].kind === "not-available";
  return (
    <div class={isOurs ? "notice notice-broken" : "notice notice-care"}>
      <p>{say(visit.language, `error.${report.code}`)}</p>
      {isOurs && report.reference !== "" && (
        <p class="quiet">{say(visit.language, "error.reference", { reference: report.reference })}</p>
      )}
    </div>
  );
}
