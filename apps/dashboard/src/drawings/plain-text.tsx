// The answer in nothing but words; web addresses in it can be opened.
import { Fragment } from "react";
import { OuterLink } from "../frame/outer-link.tsx";

const ADDRESS = /(https?:\/\/[^\s<>]*[^\s<>.,;:!?)])/;

export function PlainText({ text }: { text: string }) {
  return (
    <div className="bg-plate p-16 font-mono text-14 text-ink">
      {text.split("\n").map((line, index) => (
        <Line key={`${index}`} line={line} />
      ))}
    </div>
  );
}

/** A line too long for the screen goes on under its own indent. */
function Line({ line }: { line: string }) {
  const words = line.trimStart();
  const indent = { paddingInlineStart: `${line.length - words.length}ch` };
  return (
    <p dir="auto" className="min-h-[1lh] max-w-[88ch]" style={indent}>
      {words.split(ADDRESS).map((piece, index) => (
        <Fragment key={`${index}`}>{index % 2 === 0 ? piece : <Address url={piece} />}</Fragment>
      ))}
    </p>
  );
}

function Address({ url }: { url: string }) {
  return (
    <OuterLink url={url} className="wrap-anywhere text-table underline decoration-1 underline-offset-2">
      {url}
    </OuterLink>
  );
}
