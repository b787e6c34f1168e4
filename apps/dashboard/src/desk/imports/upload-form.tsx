// Brings in a file: what is in it, which file, in which language its dates are said. It goes to the api as it is, whatever its size.
import {
  type ErrorReport,
  type ImportView,
  type RecordKind,
  ErrorReport as Report,
  ImportView as View,
} from "@convivio/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { shownKinds } from "../kinds.ts";
import { Button } from "../kit/button.tsx";
import { Message } from "../kit/message.tsx";
import { Select } from "../kit/select.tsx";
import { useLanguage, useWords } from "../messages/words.tsx";

/** As large as the api takes. */
const largestBytes = 50 * 1024 * 1024;

async function send(file: File, kind: RecordKind, language: string): Promise<ImportView | ErrorReport> {
  const query = new URLSearchParams({ kind, name: file.name, language });
  const response = await fetch(`/desk/imports?${query}`, {
    method: "POST",
    body: file,
    headers: { "content-type": "application/octet-stream" },
  });
  const told: unknown = await response.json();
  return response.ok ? View.parse(told) : Report.parse(told);
}

export function UploadForm() {
  const { say } = useWords("imports");
  const { say: sayFrame } = useWords("shell");
  const { say: sayCard } = useWords("cards");
  const language = useLanguage();
  const navigate = useNavigate();
  const id = useId();
  const [kind, setKind] = useState<RecordKind>("practice");
  const [file, setFile] = useState<File | null>(null);
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function upload(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (file === null || isPending) return;
    if (file.size > largestBytes) return setTrouble(say("upload.tooLarge"));
    setPending(true);
    setTrouble(null);
    const told = await send(file, kind, language).catch(() => null);
    setPending(false);
    if (told === null) return setTrouble(sayCard("error.not-available"));
    if ("code" in told) return setTrouble(told.code === "invalid-input" ? told.message : sayCard(`error.${told.code}`));
    await navigate({ to: "/desk/imports/$import", params: { import: String(told.id) }, search: {} });
  }

  return (
    <form onSubmit={(event) => void upload(event)} className="flex flex-col items-start gap-16">
      <h2 className="font-semibold text-20">{say("upload.title")}</h2>
      <Select
        label={say("upload.kind")}
        choices={shownKinds.map((one) => ({ id: one, label: sayFrame(`kind.${one}.many`) }))}
        value={kind}
        onChange={setKind}
      />
      <div className="flex flex-col gap-4">
        <label htmlFor={id} className="font-semibold text-14">
          {say("upload.file")}
        </label>
        <input
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,.json,.ndjson,.jsonl,text/csv,application/json"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          className="min-h-32 max-w-full text-14 file:me-12 file:min-h-32 file:rounded-6 file:border file:border-edge file:bg-plate file:px-12 file:font-semibold file:text-ink"
        />
        <p className="max-w-measure text-12 text-ink-quiet">{say("upload.hint")}</p>
      </div>
      {trouble !== null && (
        <Message tone="danger" role="alert">
          {trouble}
        </Message>
      )}
      <Button
        type="submit"
        look="primary"
        isDisabled={file === null}
        isPending={isPending}
        pendingText={say("upload.sending")}
      >
        {say("upload.send")}
      </Button>
    </form>
  );
}
