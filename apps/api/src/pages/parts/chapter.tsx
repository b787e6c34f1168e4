// A chapter of a story, which is written in markdown: its paragraphs, lists, quotes and links, each an element of the page's own.
import { type MarkdownBlock, type MarkdownInline, readMarkdown } from "@convivio/cards";
import { OuterLink } from "./links.tsx";
import { foreign, type TextProps } from "./text.tsx";

export function Chapter({ visit, text, language }: TextProps) {
  return <Blocks blocks={readMarkdown(text)} lang={foreign(visit, language)} />;
}

function Blocks({ blocks, lang }: { blocks: readonly MarkdownBlock[]; lang: string | undefined }) {
  return (
    <>
      {blocks.map((block) => (
        <Block block={block} lang={lang} />
      ))}
    </>
  );
}

function Block({ block, lang }: { block: MarkdownBlock; lang: string | undefined }) {
  switch (block.is) {
    case "paragraph":
      return (
        <p lang={lang} dir="auto">
          <Parts parts={block.parts} />
        </p>
      );
    case "quote":
      return (
        <blockquote class="quoted">
          <Blocks blocks={block.blocks} lang={lang} />
        </blockquote>
      );
    case "list": {
      const items = block.items.map((item) => (
        <li>
          <Blocks blocks={item} lang={lang} />
        </li>
      ));
      return block.start === null ? (
        <ul class="points">{items}</ul>
      ) : (
        <ol class="points" start={block.start}>
          {items}
        </ol>
      );
    }
  }
}

function Parts({ parts }: { parts: readonly MarkdownInline[] }) {
  return (
    <>
      {parts.map((part) => (
        <Part part={part} />
      ))}
    </>
  );
}

function Part({ part }: { part: MarkdownInline }) {
  switch (part.is) {
    case "text":
      return <>{part.text}</>;
    case "strong":
      return (
        <strong>
          <Parts parts={part.parts} />
        </strong>
      );
    case "emphasis":
      return (
        <em>
          <Parts parts={part.parts} />
        </em>
      );
    case "link":
      return (
        <OuterLink address={part.address}>
          <Parts parts={part.parts} />
        </OuterLink>
      );
  }
}
