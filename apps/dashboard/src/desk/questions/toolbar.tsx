// What stands above the questions: the search, what to show, how it went, the rest of the filters, the order.
import { AskedKind, Language, Platform, questionOrders } from "@convivio/core";
import type { RefObject } from "react";
import { Button } from "../kit/button.tsx";
import { Popup } from "../kit/popup.tsx";
import { SearchBox } from "../kit/search-box.tsx";
import { Select } from "../kit/select.tsx";
import { TagList } from "../kit/tag-list.tsx";
import { useRecordName } from "../list/record-filter.tsx";
import { nameOfLanguage } from "../messages/language-name.ts";
import { useWords } from "../messages/words.tsx";
import {
  isFiltered,
  type NarrowingPart,
  narrowingParts,
  outcomeChoices,
  outcomeOf,
  periods,
  type QuestionsSearch,
  showOf,
  shows,
} from "./questions-search.ts";

/** @param isStep false for what is no step of its own on the way Back: each letter of a search. */
export type ChangeQuestions = (part: Partial<QuestionsSearch>, isStep?: boolean) => void;
export type QuestionsPartProps = { search: QuestionsSearch; change: ChangeQuestions };

export function Toolbar({ search, change, field }: QuestionsPartProps & { field: RefObject<HTMLInputElement | null> }) {
  const { say } = useWords("questions");
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap items-end gap-8">
        <div className="flex min-w-[12rem] max-w-[32rem] flex-1">
          <SearchBox
            ref={field}
            label={say("search.label")}
            placeholder={say("search.hint")}
            value={search.text ?? ""}
            onChange={(text) => change({ text: text === "" ? undefined : text }, false)}
          />
        </div>
        <Choices search={search} change={change} />
        <Filters search={search} change={change} />
      </div>
      <Chips search={search} change={change} onEmpty={() => field.current?.focus()} />
    </div>
  );
}

/** What is chosen most: what to show, how it went, in which order. */
function Choices({ search, change }: QuestionsPartProps) {
  const { say } = useWords("questions");
  return (
    <>
      <Select
        label={say("show")}
        choices={shows.map((id) => ({ id, label: id === "all" ? say("show.all") : say(`standing.${id}`) }))}
        value={showOf(search)}
        onChange={(show) => change({ show: show === "open" ? undefined : show })}
      />
      <Select
        label={say("outcome")}
        choices={outcomeChoices.map((id) => ({ id, label: id === "any" ? say("any") : say(`outcome.${id}`) }))}
        value={outcomeOf(search)}
        onChange={(outcome) => change({ outcome: outcome === "unanswered" ? undefined : outcome })}
      />
      <Select
        label={say("sort")}
        choices={questionOrders.map((id) => ({ id, label: say(`sort.${id}`) }))}
        value={search.sort ?? "count"}
        onChange={(sort) => change({ sort: sort === "count" ? undefined : sort })}
      />
    </>
  );
}

function Filters({ search, change }: QuestionsPartProps) {
  const { say } = useWords("questions");
  const labelled = useChoiceLabels();
  const parts = { kind: AskedKind.options, platform: Platform.options, language: Language.options, period: periods };
  return (
    <Popup label={say("filters")} trigger={<Button icon="filter">{say("filters")}</Button>}>
      {(Object.entries(parts) as [Exclude<NarrowingPart, "record">, readonly string[]][]).map(([part, choices]) => (
        <Select
          key={part}
          label={say(`filter.${part}`)}
          choices={[{ id: "any", label: say("any") }, ...choices.map((id) => ({ id, label: labelled(part, id) }))]}
          value={search[part] ?? "any"}
          onChange={(chosen) => change({ [part]: chosen === "any" ? undefined : chosen })}
        />
      ))}
      {isFiltered(search) && (
        <Button onPress={() => change({ text: undefined, ...without(narrowingParts) })}>{say("filters.clear")}</Button>
      )}
    </Popup>
  );
}

const without = (parts: readonly NarrowingPart[]) => Object.fromEntries(parts.map((part) => [part, undefined]));

function useChoiceLabels(): (part: NarrowingPart, choice: string) => string {
  const { say, language } = useWords("questions");
  return (part, choice) => {
    switch (part) {
      case "kind":
        return say(`kind.${choice as AskedKind}`);
      case "platform":
        return say(`platform.${choice as Platform}`);
      case "language":
        return nameOfLanguage(choice, language);
      case "period":
        return say(`period.${choice as (typeof periods)[number]}`);
      case "record":
        return choice;
    }
  };
}

function Chips({ search, change, onEmpty }: QuestionsPartProps & { onEmpty: () => void }) {
  const { say } = useWords("questions");
  const labelled = useChoiceLabels();
  const record = useRecordName(search.record);
  const tags = narrowingParts.flatMap((part) => {
    const chosen = search[part];
    if (chosen === undefined) return [];
    const title = part === "record" ? say("chip.record", { title: record ?? "…" }) : labelled(part, String(chosen));
    return [{ id: part, title }];
  });
  return (
    <TagList
      label={say("filters.set")}
      tags={tags}
      onRemove={(part) => change({ [part]: undefined })}
      onEmpty={onEmpty}
    />
  );
}
