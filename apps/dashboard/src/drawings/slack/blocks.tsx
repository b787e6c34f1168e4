// Draws the Block Kit blocks that our cards use, close to how Slack shows them.
import type { SlackBlock } from "@convivio/cards";
import type { MarkedLine } from "../mark.ts";
import { Marks } from "../marks.tsx";
import { Button, type Press } from "./button.tsx";
import { readSlackText } from "./mrkdwn.ts";

const look = {
  link: "text-slack-link underline decoration-1 underline-offset-2",
  code: "rounded-6 border border-slack-line bg-slack-hover px-4 font-mono text-12 text-slack-code",
};

export function Blocks({ blocks, onPress }: { blocks: readonly SlackBlock[]; onPress: Press }) {
  return (
    <div className="flex flex-col gap-8">
      {/* A message never changes its order, so the place of a block is its key. */}
      {blocks.map((block, index) => (
        <Block key={`${index}`} block={block} onPress={onPress} />
      ))}
    </div>
  );
}

/** Every type of block that a card can hold: a new one does not compile until it is drawn here. */
function Block({ block, onPress }: { block: SlackBlock; onPress: Press }) {
  switch (block.type) {
    case "header":
      return (
        <h4 dir="auto" className="font-bold text-16">
          {block.text.text}
        </h4>
      );
    case "section":
      return <Section block={block} onPress={onPress} />;
    case "context":
      return (
        <div className="flex flex-col text-12 text-slack-ink-quiet">
          {block.elements.map((element) => (
            <Lines key={element.text} text={element.text} />
          ))}
        </div>
      );
    case "divider":
      return <hr className="border-slack-line" />;
    case "actions":
      return (
        <div className="flex flex-wrap gap-8">
          {block.elements.map((element) => (
            <Button key={element.action_id} button={element} onPress={onPress} />
          ))}
        </div>
      );
    default:
      return block satisfies never;
  }
}

function Section({ block, onPress }: { block: Extract<SlackBlock, { type: "section" }>; onPress: Press }) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-8">
      <div className="min-w-0 flex-[1_1_14rem] text-14">
        <Lines text={block.text.text} />
      </div>
      {block.accessory && <Button button={block.accessory} onPress={onPress} />}
    </div>
  );
}

function Lines({ text }: { text: string }) {
  return readSlackText(text).map((line, index) => <Line key={`${index}`} line={line} />);
}

function Line({ line }: { line: MarkedLine }) {
  if (line.marks.length === 0) return <div aria-hidden="true" className="h-8" />;
  const Tag = line.is === "quote" ? "blockquote" : "p";
  return (
    <Tag dir="auto" className={line.is === "quote" ? "border-slack-line border-s-4 ps-8" : undefined}>
      <Marks marks={line.marks} look={look} />
    </Tag>
  );
}
