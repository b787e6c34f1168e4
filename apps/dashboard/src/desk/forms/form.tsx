// A form of a few fields: what is wrong stands above it or at its field, and the focus goes there.
import { type ReactNode, useEffect, useRef } from "react";
import { Message } from "../kit/message.tsx";
import type { Submission } from "./use-submit.ts";

type FormProps = {
  submission: Submission;
  /** The fields that this form shows; what is wrong elsewhere stands above them. */
  fields: readonly string[];
  children: ReactNode;
};

export function Form({ submission: { failure, attempt, submit }, fields, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempt > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempt]);
  const isAbove = failure !== null && !(failure.field !== null && fields.includes(failure.field));
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-16"
      // Enter in a list to pick from picks, and sends nothing.
      onKeyDownCapture={(event) => {
        const isPicking = event.target instanceof Element && event.target.role === "combobox";
        if (event.key === "Enter" && isPicking) event.preventDefault();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {/* Always there, so that what comes into it is heard. */}
      <div role="alert" className="contents">
        {isAbove && <Message tone="danger">{failure.text}</Message>}
      </div>
      {children}
    </form>
  );
}
