// The playground: a question, and its answer as each platform shows it.
import type { Address } from "../address/address.ts";
import { useWords } from "../messages/words.tsx";
import { QuestionForm } from "./question-form.tsx";
import { Table } from "./table.tsx";

type Props = { address: Address; goTo: (change: Partial<Address>) => void };

export function Playground({ address, goTo }: Props) {
  const { say } = useWords();
  return (
    <main className="flex flex-1 flex-col gap-32">
      <div className="mx-auto flex w-full max-w-page flex-col gap-24 px-16 pt-16 wide:px-32 wide:pt-32">
        <div className="flex flex-col gap-12">
          <h1 className="max-w-measure text-balance font-display font-semibold text-25 wide:text-31">
            {say("page.headline")}
          </h1>
          <p className="max-w-measure text-ink-quiet">{say("page.lead")}</p>
        </div>
        <QuestionForm asked={address.question} onAsk={(question) => goTo({ question, open: null })} />
      </div>
      <Table address={address} goTo={goTo} />
    </main>
  );
}
