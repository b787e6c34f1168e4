// Draws marked text; the look of links and code is the platform's.
import { Fragment } from "react";
import { OuterLink } from "../frame/outer-link.tsx";
import type { Mark } from "./mark.ts";

export type MarkLook = { link: string; code: string };

export function Marks({ marks, look }: { marks: readonly Mark[]; look: MarkLook }) {
  // A text never changes its order, so the place of a mark is its key.
  return marks.map((mark, index) => <Fragment key={`${index}`}>{drawMark(mark, look)}</Fragment>);
}

function drawMark(mark: Mark, look: MarkLook) {
  switch (mark.is) {
    case "text":
      return mark.text;
    case "code":
      return (
        <code dir="auto" className={look.code}>
          {mark.text}
        </code>
      );
    case "bold":
      return (
        <strong className="font-bold">
          <Marks marks={mark.marks} look={look} />
        </strong>
      );
    case "italic":
      return (
        <em>
          <Marks marks={mark.marks} look={look} />
        </em>
      );
    case "strike":
      return (
        <s>
          <Marks marks={mark.marks} look={look} />
        </s>
      );
    case "underline":
      return (
        <span className="underline">
          <Marks marks={mark.marks} look={look} />
        </span>
      );
    case "link":
      return (
        <OuterLink url={mark.url} className={look.link}>
          <Marks marks={mark.marks} look={look} />
        </OuterLink>
      );
  }
}
