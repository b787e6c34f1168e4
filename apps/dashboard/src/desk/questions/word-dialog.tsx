// A word that members use, and what they mean by it: another name of a record, or another label of a theme or topic.
import {
  aliasKinds,
  labelKinds,
  type QuestionGroup,
  type QuestionLanguage,
  questionLanguages,
  type WordAdded,
} from "@convivio/core";
import { type FormEvent, useCallback, useId, useState } from "react";
import { client } from "../../client.ts";
import { Button } from "../kit/button.tsx";
import type { Choice } from "../kit/choice.ts";
import { ComboBox } from "../kit/combo-box.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { ErrorState } from "../kit/error-state.tsx";
import { Select } from "../kit/select.tsx";
import { TextField } from "../kit/text-field.tsx";
import { nameOfLanguage } from "../messages/language-name.ts";
import { useWords } from "../messages/words.tsx";
import { groupText, likelyWord } from "./group-text.ts";
import { useAddWord, type Word } from "./use-add-word.ts";

const longestWord = 100;

export type WordDialogProps = {
  decision: "alias" | "label";
  group: QuestionGroup;
  onClose: () => void;
  onAdded: (added: WordAdded) => void;
};

export function WordDialog({ decision, group, onClose, onAdded }: WordDialogProps) {
  const { say } = useWords("questions");
  const formId = useId();
  const { add, error, isPending } = useAddWord(decision, group, onAdded);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say(`add.${decision}.title`)}
      actions={
        <Button look="primary" type="submit" form={formId} isPending={isPending} pendingText={say("adding")}>
          {say(`add.${decision}.add`)}
        </Button>
      }
    >
      <p dir="auto" className="break-words font-semibold text-14">
        {groupText(group, say)}
      </p>
      <p className="text-14 text-ink-quiet">{say(`add.${decision}.about`)}</p>
      <WordForm {...{ decision, group, formId }} onSubmit={(given) => !isPending && add(given)} />
      {error !== null && <ErrorState error={error} />}
    </Dialog>
  );
}

type WordFormProps = Pick<WordDialogProps, "decision" | "group"> & { formId: string; onSubmit: (given: Word) => void };

function WordForm({ decision, group, formId, onSubmit }: WordFormProps) {
  const { say, language: reader } = useWords("questions");
  const [word, setWord] = useState(() => likelyWord(group));
  const [record, setRecord] = useState<Choice | null>(null);
  const [language, setLanguage] = useState<QuestionLanguage>(reader);
  const [isTried, setTried] = useState(false);
  const find = useFindMeaning(decision);
  const typed = word.trim();

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (record !== null && typed !== "" && typed.length <= longestWord) onSubmit({ word: typed, record, language });
  }

  const wordError = isTried && typed === "" ? say("word.missing") : null;
  const recordError = isTried && record === null ? say("record.missing") : null;
  return (
    <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-16">
      <TextField label={say("word")} value={word} onChange={setWord} limit={longestWord} isRequired error={wordError} />
      {decision === "label" && (
        <Select
          label={say("add.label.language")}
          choices={questionLanguages.map((id) => ({ id, label: nameOfLanguage(id, reader) }))}
          value={language}
          onChange={setLanguage}
        />
      )}
      <ComboBox
        label={say(`add.${decision}.record`)}
        {...(decision === "alias" ? { description: say("add.alias.hint") } : {})}
        value={record}
        onChange={setRecord}
        find={find}
        isRequired
        error={recordError}
      />
    </form>
  );
}

/** Records that can have such a word, each with its kind and place. */
function useFindMeaning(decision: WordDialogProps["decision"]) {
  const { say, language } = useWords("shell");
  return useCallback(
    async (text: string, signal: AbortSignal): Promise<Choice[]> => {
      const kinds = decision === "alias" ? aliasKinds : labelKinds;
      const { found } = await client.records.find.query({ text, kinds: [...kinds], language }, { signal });
      return found.map(({ id, title, kind, place }) => ({
        id,
        title,
        note: [say(`kind.${kind}.one`), place].filter(Boolean).join(" · "),
      }));
    },
    [decision, language, say],
  );
}
