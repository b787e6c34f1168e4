// The long table below the question: whatever there is to show for the address, and a heading that says what it is.
import { parseActionId } from "@convivio/cards";
import type { Answer } from "@convivio/core";
import { type ReactNode, type RefObject, useRef } from "react";
import { type Address, openedBy } from "../address/address.ts";
import { failureOf } from "../client.ts";
import { useWords } from "../messages/words.tsx";
import { Failure } from "./failure.tsx";
import { headingOf } from "./heading.ts";
import { useAnswer } from "./use-answer.ts";
import { useFocusOnArrival } from "./use-focus-on-arrival.ts";
import { EmptyTable, Skeleton } from "./waiting.tsx";

type Props = { address: Address; goTo: (change: Partial<Address>) => void };

/** Where a pressed button leads. A suggested question is asked like any other, so that it stands in the field. */
function addressBehind(actionId: string, answer: Answer): Partial<Address> {
  const pressed = parseActionId(actionId);
  const suggestion = pressed?.action === "ask" ? answer.suggestions[pressed.index ?? 0] : undefined;
  if (suggestion?.type !== "question") return { open: actionId };
  const command = answer.question.kind === "event" ? "/event " : "";
  return { question: command + suggestion.text, open: null };
}

/** Index of the first result shown. */
function firstShown(address: Address): number {
  const opened = openedBy(address);
  return opened?.action === "more" ? (opened.index ?? 0) : 0;
}

export function Table({ address, goTo }: Props) {
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, error, isFetching, isPlaceholderData, dataUpdatedAt, refetch } = useAnswer(address);
  const isAsked = address.question !== null || address.open !== null;
  const { answer, serving } = (isAsked && !error ? data : undefined) ?? {};
  const focusOnArrival = useFocusOnArrival(heading, answer !== undefined && !isPlaceholderData);
  const from = firstShown(address);

  function goAndFocus(change: Partial<Address>): void {
    focusOnArrival();
    goTo(change);
  }

  /** The button goes away while it tries, so the focus goes to what stays. */
  function tryAgain(): void {
    heading.current?.focus();
    void refetch();
  }

  return (
    <Cloth>
      <Head
        title={isAsked ? headingOf(answer, address.question, say) : say("empty.title")}
        heading={heading}
        onWhole={address.open === null ? null : () => goAndFocus({ open: null })}
      />
      <p role="status" className="sr-only">
        {isAsked && isFetching && say("answer.looking")}
        {answer && !isFetching && serving?.announce(answer, from, say)}
      </p>
      {!isAsked && <EmptyTable />}
      {isAsked && error && (
        <Failure
          report={failureOf(error)}
          onAgain={tryAgain}
          onAsk={address.open === null ? null : () => goAndFocus({ open: null })}
        />
      )}
      {isAsked && !error && !answer && <Skeleton />}
      {answer && serving && (
        <serving.Served
          answer={answer}
          from={from}
          answeredAt={dataUpdatedAt}
          isOld={isPlaceholderData}
          onPress={(actionId) => goAndFocus(addressBehind(actionId, answer))}
        />
      )}
    </Cloth>
  );
}

function Cloth({ children }: { children: ReactNode }) {
  return (
    <section aria-labelledby="answer" className="flex-1 border-line border-t bg-cloth pt-8">
      <div aria-hidden="true" className="border-terracotta border-t border-dashed" />
      <div className="mx-auto flex w-full max-w-page flex-col gap-24 px-16 py-32 wide:px-32">{children}</div>
    </section>
  );
}

type HeadProps = { title: string; heading: RefObject<HTMLHeadingElement | null>; onWhole: (() => void) | null };

function Head({ title, heading, onWhole }: HeadProps) {
  const { say } = useWords();
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-8">
      <h2 id="answer" ref={heading} tabIndex={-1} className="min-w-0 font-display font-semibold text-20">
        {title}
      </h2>
      {onWhole !== null && (
        <button type="button" onClick={onWhole} className="min-h-32 text-14 text-table underline">
          {say("answer.whole")}
        </button>
      )}
    </div>
  );
}
