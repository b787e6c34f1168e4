// The place to ask: one field, one button, and examples that ask with one click.
import { maxQuestionLength } from "@convivio/core";
import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { examples } from "../messages/messages.ts";
import { useWords } from "../messages/words.tsx";

type Props = { asked: string | null; onAsk: (question: string) => void };

export function QuestionForm({ asked, onAsk }: Props) {
  const { say, language } = useWords();
  const [text, setText] = useState(asked ?? "");
  const field = useRef<HTMLInputElement>(null);
  // Back, forward and an example change what was asked: the field follows.
  useEffect(() => setText(asked ?? ""), [asked]);
  const tooMany = text.length - maxQuestionLength;

  function ask(question: string): void {
    setText(question);
    onAsk(question);
  }

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (tooMany <= 0) ask(text.trim());
    field.current?.focus();
  }

  return (
    <div className="flex flex-col gap-16">
      {/* biome-ignore lint/a11y/useSemanticElements: React does not give <search> its role in every browser that we support. */}
      <form role="search" onSubmit={submit} className="flex flex-col gap-8">
        <label htmlFor="question" className="font-semibold text-16">
          {say("ask.label")}
        </label>
        <div className="flex flex-wrap gap-8">
          <input
            ref={field}
            id="question"
            type="text"
            dir="auto"
            enterKeyHint="search"
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
            aria-describedby="question-hint"
            aria-invalid={tooMany > 0}
            className="min-h-48 min-w-0 flex-[1_1_10rem] rounded-6 border border-edge bg-plate px-16 text-20 text-ink hover:border-table"
          />
          <button
            type="submit"
            className="min-h-48 rounded-6 bg-table px-24 font-semibold text-16 text-on-table transition-colors hover:bg-table-strong"
          >
            {say("ask.send")}
          </button>
        </div>
        <p id="question-hint" aria-live="polite" className={`text-14 ${tooMany > 0 ? "text-brick" : "text-ink-quiet"}`}>
          {tooMany > 0 ? say("ask.tooLong", { count: tooMany }) : say("ask.hint")}
        </p>
      </form>
      <Examples questions={examples[language]} onAsk={ask} />
    </div>
  );
}

function Examples({ questions, onAsk }: { questions: readonly string[]; onAsk: (question: string) => void }) {
  const { say } = useWords();
  return (
    <div className="flex flex-wrap items-center gap-8">
      <p id="examples" className="text-14 text-ink-quiet">
        {say("ask.examples")}
      </p>
      <ul aria-labelledby="examples" className="flex flex-wrap gap-8">
        {questions.map((question) => (
          <li key={question}>
            <button
              type="button"
              dir="auto"
              onClick={() => onAsk(question)}
              className="min-h-32 rounded-full border border-edge bg-plate px-12 text-14 text-ink transition-colors hover:border-table hover:bg-table-quiet"
            >
              {question}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
