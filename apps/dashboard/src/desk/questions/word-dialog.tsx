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
import { languageName } from "../messages/locale.ts";
import { useWords } from "../messages/words.tsx";
import { groupText, likelyWord } from "./group-text.ts";
import { useAddWord } from "./use-add-word.ts";

const longestWord = 100;

export type WordDialogProps = {
  decision: "alias" | "label";
  group: QuestionGroup;
  onClose: () => void;
  onAdded: (added: WordAdded) => void;
};

export function WordDialog({ decision, group, onClose, onAdded }: WordDialogProps) {
  const { say, language: reader } = useWords("questions");
  const form = useId();
  const [word, setWord] = useState(() => likelyWord(group));
  const [record, setRecord] = useState<Choice | null>(null);
  const [language, setLanguage] = useState<QuestionLanguage>(reader);
  const [isTried, setTried] = useState(false);
  const find = useFindMeaning(decision);
  const { add, error, isPending } = useAddWord(decision, group, onAdded);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (record === null || word.trim() === "" || word.trim().length > longestWord || isPending) return;
    add({ word: word.trim(), record, language });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say(`add.${decision}.title`)}
      actions={
        <Button look="primary" type="submit" form={form} isPending={isPending} pendingText={say("adding")}>
          {say(`add.${decision}.add`)}
        </Button>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-16">
        <p dir="auto" className="break-words font-semibold text-14">
          {groupText(group, say)}
        </p>
        <p className="text-14 text-ink-quiet">{say(`add.${decision}.about`)}</p>
        <TextField
          label={say("word")}
          value={word}
          onChange={setWord}
          limit={longestWord}
          isRequired
          error={isTried && word.trim() === "" ? say("word.missing") : null}
        />
        {decision === "label" && (
          <Select
            label={say("add.label.language")}
            choices={questionLanguages.map((id) => ({ id, label: languageName(id, reader) }))}
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
          error={isTried && record === null ? say("record.missing") : null}
        />
        {error !== null && <ErrorState error={error} />}
      </form>
    </Dialog>
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
