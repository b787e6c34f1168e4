// What was chosen, one chip each, with buttons to remove it and to move it; the focus never falls off the page.
import { useEffect, useRef, useState } from "react";
import { useWords } from "../messages/words.tsx";
import type { Choice } from "./choice.ts";
import { PlainButton } from "./plain-button.tsx";

export type ChipsProps<One extends Choice> = {
  /** What they are, for a screen reader. */
  label: string;
  chips: readonly One[];
  onChange: (chips: One[]) => void;
  /** With buttons to move each up and down. */
  isOrdered?: boolean;
  isDisabled?: boolean;
  /** Where the focus goes once the last is removed. */
  onEmpty?: () => void;
};

export function Chips<One extends Choice>(props: ChipsProps<One>) {
  const { label, chips, onChange, isOrdered = false, isDisabled = false, onEmpty } = props;
  const { say } = useWords("kit");
  const [spoken, setSpoken] = useState("");
  const { list, focusNext } = useFocusNext();

  function remove(at: number): void {
    setSpoken(say("chips.removed", { title: chips[at]?.title ?? "" }));
    if (chips.length === 1) onEmpty?.();
    else focusNext(`[data-remove="${Math.min(at, chips.length - 2)}"]`);
    onChange(chips.filter((_, place) => place !== at));
  }

  function move(from: number, to: number): void {
    const moved = [...chips];
    moved.splice(to, 0, ...moved.splice(from, 1));
    setSpoken(say("chips.moved", { title: chips[from]?.title ?? "", place: to + 1, total: chips.length }));
    focusNext(`[data-${to < from ? "up" : "down"}="${to}"]:not([disabled]), [data-remove="${to}"]`);
    onChange(moved);
  }

  return (
    <>
      <p role="status" className="sr-only">
        {spoken}
      </p>
      {chips.length > 0 && (
        <ul ref={list} aria-label={label} className="flex flex-wrap gap-4">
          {chips.map(({ id, title, lang, note }, at) => (
            <li
              key={id}
              className="flex max-w-full items-center rounded-6 border border-line bg-table-quiet ps-8 text-14"
            >
              <span className="min-w-0 py-4 pe-4">
                <bdi lang={lang}>{title}</bdi>
                {note && <span className="text-12 text-ink-quiet"> · {note}</span>}
              </span>
              {!isDisabled && isOrdered && chips.length > 1 && (
                <>
                  <PlainButton
                    icon="up"
                    label={say("chips.up", { title })}
                    data-up={at}
                    disabled={at === 0}
                    onClick={() => move(at, at - 1)}
                  />
                  <PlainButton
                    icon="down"
                    label={say("chips.down", { title })}
                    data-down={at}
                    disabled={at === chips.length - 1}
                    onClick={() => move(at, at + 1)}
                  />
                </>
              )}
              {!isDisabled && (
                <PlainButton
                  icon="close"
                  label={say("chips.remove", { title })}
                  data-remove={at}
                  onClick={() => remove(at)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** After the next drawing, the focus goes to the first that fits. */
function useFocusNext() {
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const [first, second] = wanted.current.split(", ");
    const next =
      list.current?.querySelector<HTMLElement>(first ?? "") ?? list.current?.querySelector<HTMLElement>(second ?? "*");
    next?.focus();
    wanted.current = null;
  });
  return {
    list,
    focusNext(selectors: string) {
      wanted.current = selectors;
    },
  };
}
