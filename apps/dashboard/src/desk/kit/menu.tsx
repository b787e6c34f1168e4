// A button that opens a few things to do.
import type { ReactElement } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator, Text } from "react-aria-components";
import { useWords } from "../messages/words.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { choice, floating } from "./look.ts";

export type MenuChoice = {
  id: string;
  label: string;
  description?: string;
  icon?: IconName;
  /** Of the label, where it is not the reader's. */
  lang?: string;
  /** For one of several that exclude each other: whether it is the one. */
  isChosen?: boolean;
  /** Takes something away. */
  isDangerous?: boolean;
  isDisabled?: boolean;
  /** Stands under a line: another sort of thing. */
  isApart?: boolean;
  /** What it does; or where it leads, to be opened in another tab too. */
  onChoose?: () => void;
  href?: string;
  /** What stands there is a file to keep. */
  isFile?: boolean;
};

export type MenuProps = {
  /** Name of the menu for a screen reader. */
  label: string;
  /** The button that opens it, from the kit. */
  trigger: ReactElement;
  choices: readonly MenuChoice[];
  /** For a menu that is fetched when its button is pressed. */
  isOpenAtFirst?: boolean;
};

export function Menu({ label, trigger, choices, isOpenAtFirst = false }: MenuProps) {
  return (
    <MenuTrigger defaultOpen={isOpenAtFirst}>
      {trigger}
      <Popover
        offset={4}
        placement="bottom end"
        className={`${floating} z-20 min-w-[12rem] max-w-measure overflow-auto`}
      >
        <AriaMenu
          aria-label={label}
          className="p-4 outline-none"
          disabledKeys={choices.filter(({ isDisabled }) => isDisabled).map(({ id }) => id)}
          onAction={(key) => choices.find(({ id }) => id === key)?.onChoose?.()}
        >
          {choices.flatMap((one) => [
            ...(one.isApart ? [<Separator key={`${one.id} line`} className="mx-8 my-4 border-line border-t" />] : []),
            <One key={one.id} {...one} />,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function One({ id, label, description, icon, lang, isChosen, isDangerous, href, isFile }: MenuChoice) {
  const { say } = useWords("kit");
  return (
    <MenuItem
      id={id}
      textValue={label}
      {...(href === undefined ? {} : { href, ...(isFile && { download: true }) })}
      className={`${choice} no-underline ${isDangerous ? "text-brick" : ""}`}
    >
      {icon !== undefined && <Icon name={icon} />}
      {isChosen !== undefined && (
        <span className="flex size-16 shrink-0 items-center">{isChosen && <Icon name="check" />}</span>
      )}
      <Text slot="label" className="flex min-w-0 flex-col">
        <span lang={lang}>
          {label}
          {isChosen && <span className="sr-only"> {say("menu.chosen")}</span>}
        </span>
        {description !== undefined && <span className="text-12 text-ink-quiet">{description}</span>}
      </Text>
    </MenuItem>
  );
}
