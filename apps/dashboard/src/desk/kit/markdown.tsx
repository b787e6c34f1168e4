// A story as it will be read. It is drawn from a tree of the few things that its markdown may say; no other element can come of it.
import { type MarkdownBlock, type MarkdownInline, readMarkdown } from "@convivio/cards";
import { OuterLink } from "./outer-link.tsx";

type MarkdownProps = {
  text: string;
  /** The language of the text. */
  lang?: string | undefined;
};

export function Markdown({ text, lang }: MarkdownProps) {
  return (
    <div lang={lang} dir="auto" className="flex w-fit max-w-measure flex-col gap-8 break-words">
      <Blocks blocks={readMarkdown(text)} />
    </div>
  );
}

function Blocks({ blocks }: { blocks: readonly MarkdownBlock[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn anew as a whole.
  return blocks.map((block, at) => <Block key={at} block={block} />);
}

function Block({ block }: { block: MarkdownBlock }) {
  if (block.is === "paragraph")
    return (
      <p dir="auto">
        <Inlines parts={block.parts} />
      </p>
    );
  if (block.is === "quote")
    return (
      <blockquote className="flex flex-col gap-8 border-line border-s-2 ps-12">
        <Blocks blocks={block.blocks} />
      </blockquote>
    );
  const items = block.items.map((item, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    <li key={at}>
      <Blocks blocks={item} />
    </li>
  ));
  if (block.start === null) return <ul className="flex list-disc flex-col gap-4 ps-24">{items}</ul>;
  return (
    <ol start={block.start} className="flex list-decimal flex-col gap-4 ps-24">
      {items}
    </ol>
  );
}

function Inlines({ parts }: { parts: readonly MarkdownInline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: as above.
  return parts.map((part, at) => <Inline key={at} part={part} />);
}

function Inline({ part }: { part: MarkdownInline }) {
  switch (part.is) {
    case "text":
      return part.text;
    case "strong":
      return (
        <strong>
          <Inlines parts={part.parts} />
        </strong>
      );
    case "emphasis":
      return (
        <em>
          <Inlines parts={part.parts} />
        </em>
      );
    case "link":
      return (
        <OuterLink href={part.address}>
          <Inlines parts={part.parts} />
        </OuterLink>
      );
  }
}
