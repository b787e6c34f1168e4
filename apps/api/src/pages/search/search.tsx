// Asking without script: the same answer that the bots give, on a page.
import { errorCodes } from "@convivio/core";
import type { PageContent } from "../frame/page.tsx";
import { Problem } from "../frame/problem.tsx";
import { QuestionForm } from "../frame/question-form.tsx";
import { reportFailure } from "../respond.tsx";
import type { Visit } from "../visit.ts";
import { tell } from "../words/words.ts";
import { Answered } from "./answered.tsx";

export async function searchContent(visit: Visit): Promise<PageContent> {
  const { language, parameters } = visit;
  const question = parameters.get("q") ?? "";
  const outcome = await askFor(visit, question, parameters.get("cursor"));
  const isAnswered = "answer" in outcome && question.trim() !== "";
  const title = isAnswered
    ? tell(language, "ask.answer", { question: `\u2068${question.trim()}\u2069` })
    : tell(language, "ask.title");
  const body = (
    <>
      <div class="top">
        <h1>{title}</h1>
        <QuestionForm visit={visit} question={question} isLarge />
      </div>
      {"answer" in outcome ? (
        <Answered visit={visit} answer={outcome.answer} />
      ) : (
        <Problem visit={visit} report={outcome.report} />
      )}
    </>
  );
  const status = "answer" in outcome ? 200 : errorCodes[outcome.report.code].status;
  return { status, title, description: "", body, isKept: false, hasOwnForm: true };
}

/** The question stays in its field whatever becomes of it, so what went wrong is told beside it. */
async function askFor(visit: Visit, text: string, cursor: string | null) {
  const more = cursor === null ? {} : { cursor };
  try {
    return { answer: await visit.ask.answers.ask({ text, language: visit.language, platform: "web", ...more }) };
  } catch (error) {
    return { report: reportFailure(visit, error) };
  }
}
