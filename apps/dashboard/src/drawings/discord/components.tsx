// Draws the message components (version 2) that our cards use, close to how Discord shows them.
import type { DiscordContainer, DiscordPart, DiscordSection } from "@convivio/cards";
import type { MarkedLine } from "../mark.ts";
import { Marks } from "../marks.tsx";
import { Button, type Press } from "./button.tsx";
import { readDiscordText } from "./markdown.ts";

const look = {
  link: "text-discord-link underline decoration-1 underline-offset-2",
  code: "rounded-6 bg-discord-button px-4 font-mono text-12 text-discord-ink",
};

type DiscordComponent = DiscordContainer | DiscordPart | DiscordSection["accessory"];

/** The stripe of a container, as Discord takes it: a number. */
const hex = (colour: number) => `#${colour.toString(16).padStart(6, "0")}`;

export function Components({ components, onPress }: { components: readonly DiscordComponent[]; onPress: Press }) {
  // A message never changes its order, so the place of a component is its key.
  return components.map((component, index) => <Component key={`${index}`} component={component} onPress={onPress} />);
}

/** Every type of component that a card can hold: a new one does not compile until it is drawn here. */
function Component({ component, onPress }: { component: DiscordComponent; onPress: Press }) {
  switch (component.type) {
    case 1:
      return (
        <div className="flex flex-wrap gap-8">
          <Components components={component.components} onPress={onPress} />
        </div>
      );
    case 2:
      return <Button button={component} onPress={onPress} />;
    case 9:
      return (
        <div className="flex flex-wrap items-start justify-between gap-8">
          <div className="flex min-w-0 flex-[1_1_14rem] flex-col gap-4">
            <Components components={component.components} onPress={onPress} />
          </div>
          <Component component={component.accessory} onPress={onPress} />
        </div>
      );
    case 10:
      return (
        <div className="text-14">
          {readDiscordText(component.content).map((line, index) => (
            <Line key={`${index}`} line={line} />
          ))}
        </div>
      );
    case 14:
      return <hr className={component.divider ? "border-discord-line" : "border-transparent"} />;
    case 17:
      return (
        <div
          className="flex flex-col gap-8 rounded-6 border border-discord-line border-s-4 bg-discord-plate p-12"
          style={{ borderInlineStartColor: hex(component.accent_color) }}
        >
          <Components components={component.components} onPress={onPress} />
        </div>
      );
    default:
      return component satisfies never;
  }
}

const looks: Readonly<Record<MarkedLine["is"], { tag: "p" | "h4" | "blockquote"; className: string }>> = {
  plain: { tag: "p", className: "" },
  title: { tag: "h4", className: "font-bold text-20" },
  subtitle: { tag: "h4", className: "font-bold text-16" },
  heading: { tag: "h4", className: "font-bold text-14" },
  subtext: { tag: "p", className: "text-12 text-discord-ink-quiet" },
  quote: { tag: "blockquote", className: "border-discord-line border-s-4 ps-8" },
  bullet: { tag: "p", className: "ps-12 before:content-['•_'] before:-ms-12" },
};

function Line({ line }: { line: MarkedLine }) {
  if (line.marks.length === 0) return <div aria-hidden="true" className="h-8" />;
  const { tag: Tag, className } = looks[line.is];
  return (
    <Tag dir="auto" className={className}>
      <Marks marks={line.marks} look={look} />
    </Tag>
  );
}
