// When there is no answer because something failed: what happened, what was kept, what to do.
import { say as sayCard } from "@convivio/cards";
import { type ErrorReport, errorCodes } from "@convivio/core";
import { useWords } from "../messages/words.tsx";

type Props = {
  report: ErrorReport;
  /** Asks for the same once more. */
  onAgain: () => void;
  /** Asks the question itself: the way out when what was opened cannot be; null where that is what failed. */
  onAsk: (() => void) | null;
};

export function Failure({ report, onAgain, onAsk }: Props) {
  const { say, language } = useWords();
  const badNews = errorCodes[report.code].kind;
  // The same question is worth another try only where the trouble is ours.
  const isOurs = badNews === "not-available";
  const way = isOurs ? onAgain : onAsk;
  return (
    <div role="alert" className="flex flex-col items-start gap-12 rounded-6 border border-brick bg-brick-quiet p-24">
      <p className="font-semibold text-20">{sayCard(language, `heading.${badNews}`)}</p>
      <p className="max-w-measure">
        {sayCard(language, `error.${report.code}`)} {say("failure.kept")}
      </p>
      {way !== null && (
        <button
          type="button"
          onClick={way}
          className="min-h-32 rounded-6 border border-edge bg-plate px-16 font-semibold text-14 text-ink hover:border-table"
        >
          {say(isOurs ? "failure.again" : "failure.ask")}
        </button>
      )}
      {report.reference !== "" && (
        <p className="text-14 text-ink">{say("failure.reference", { reference: report.reference })}</p>
      )}
    </div>
  );
}
