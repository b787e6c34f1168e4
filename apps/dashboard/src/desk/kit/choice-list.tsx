// The list under a search field: what was found, what can be made, or why there is nothing.
import { ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { useWords } from "../messages/words.tsx";
import type { Choice, Found } from "./choice.ts";
import { Icon } from "./icon.tsx";
import { choice, floating } from "./look.ts";

export const createId = "create";

type Shown = { found: Found; text: string; value: Choice | null; canCreate: boolean };

/** What was found, with the chosen one among it, and the offer to make what was typed. */
export function shownChoices({ found, text, value, canCreate }: Shown): Choice[] {
  const others = found.choices.filter(({ id }) => id !== value?.id);
  const isThere = found.choices.some(({ title }) => title.toLowerCase() === text.trim().toLowerCase());
  const mayCreate = canCreate && text.trim() !== "" && !isThere && found.status !== "looking";
  return [...(value === null ? [] : [value]), ...others, ...(mayCreate ? [{ id: createId, title: text.trim() }] : [])];
}

export function ChoiceList({ found, text }: { found: Found; text: string }) {
  const { say } = useWords("kit");
  const nothing = {
    waiting: say("combo.looking"),
    looking: say("combo.looking"),
    failed: say("combo.failed"),
    found: text === "" ? say("combo.empty") : say("combo.nothing", { text }),
  }[found.status];
  return (
    <Popover offset={4} className={`${floating} z-20 w-(--trigger-width) min-w-[16rem] overflow-auto p-4`}>
      <ListBox<Choice>
        className="outline-none"
        renderEmptyState={() => <p className="px-8 py-4 text-14 text-ink-quiet">{nothing}</p>}
      >
        {(one) => (
          <ListBoxItem id={one.id} textValue={one.title} className={choice}>
            {({ isSelected }) =>
              one.id === createId ? <Create title={one.title} /> : <One {...one} isSelected={isSelected} />
            }
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}

function One({ title, lang, note, isSelected }: Choice & { isSelected: boolean }) {
  return (
    <>
      <span className="flex size-16 shrink-0 items-center">{isSelected && <Icon name="check" />}</span>
      <Text slot="label" className="flex min-w-0 flex-col">
        <bdi lang={lang}>{title}</bdi>
        {note && <span className="text-12 text-ink-quiet">{note}</span>}
      </Text>
    </>
  );
}

function Create({ title }: { title: string }) {
  const { say } = useWords("kit");
  return (
    <>
      <Icon name="plus" />
      <Text slot="label">{say("combo.create", { title })}</Text>
    </>
  );
}
