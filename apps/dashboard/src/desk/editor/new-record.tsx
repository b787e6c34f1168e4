// A new record begins with its name: then it is a draft, and nothing written to it can be lost.
import { type RecordKind, titleFieldOf } from "@convivio/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { client, failureOf } from "../../client.ts";
import { listAddress, recordAddress } from "../address/links.ts";
import { noteFailure } from "../connection/note-failure.ts";
import { Button } from "../kit/button.tsx";
import { notify } from "../kit/notices.ts";
import { PageHeader } from "../kit/page-header.tsx";
import { TextField } from "../kit/text-field.tsx";
import { useLanguage, useWords } from "../messages/words.tsx";
import { namedSnapshot } from "./fields/use-records.ts";

export function NewRecord({ kind }: { kind: RecordKind }) {
  const { say } = useWords("editor");
  const { say: sayField } = useWords("fields");
  const { say: sayShell } = useWords("shell");
  const { say: sayCard } = useWords("cards");
  const language = useLanguage();
  const navigate = useNavigate();
  const [title, setTitle] = useState("");
  const [isPending, setPending] = useState(false);
  const sayLoose = sayField as (key: string) => string;
  const named = titleFieldOf(kind);

  async function create(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (title.trim() === "" || isPending) return;
    setPending(true);
    try {
      const snapshot = { ...namedSnapshot(kind, title, language), ...originalIn(kind, language) };
      const { id } = await client.records.create.mutate({ kind, snapshot });
      await navigate({ to: recordAddress({ kind, id }) });
    } catch (error) {
      setPending(false);
      noteFailure(error);
      const why = sayCard(`error.${failureOf(error).code}`);
      notify({ text: `${say("record.notMade", { title })} ${why}`, tone: "failed" });
    }
  }

  return (
    <form onSubmit={(event) => void create(event)} className="flex max-w-measure flex-col gap-24">
      <PageHeader
        title={sayShell(`kind.${kind}.new`)}
        crumbs={[{ label: sayShell(`kind.${kind}.many`), to: listAddress(kind) }]}
        description={say("new.text")}
      />
      <TextField
        label={sayLoose(`field.${named}`)}
        value={title}
        onChange={setTitle}
        limit={200}
        isRequired
        autoFocus
      />
      <div>
        <Button type="submit" look="primary" isDisabled={title.trim() === ""} isPending={isPending}>
          {say("new.create")}
        </Button>
      </div>
    </form>
  );
}

function originalIn(kind: RecordKind, language: string): Record<string, string> {
  if (kind === "practice" || kind === "event" || kind === "resource") return { originalLanguage: language };
  return kind === "statement" ? { language } : {};
}
