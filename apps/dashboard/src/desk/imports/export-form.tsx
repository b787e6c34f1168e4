// Takes all records of a kind out as a file.
import type { RecordKind } from "@convivio/core";
import { useState } from "react";
import { shownKinds } from "../kinds.ts";
import { buttonLook } from "../kit/button.tsx";
import { Select } from "../kit/select.tsx";
import { useLanguage, useWords } from "../messages/words.tsx";

const formats = ["csv", "json", "ndjson"] as const;

export function ExportForm() {
  const { say } = useWords("imports");
  const { say: sayField } = useWords("fields");
  const language = useLanguage();
  const [kind, setKind] = useState<RecordKind>("practice");
  return (
    <section aria-labelledby="export" className="flex flex-col items-start gap-16">
      <h2 id="export" className="font-semibold text-20">
        {say("export.title")}
      </h2>
      <Select
        label={say("export.kind")}
        choices={shownKinds.map((one) => ({ id: one, label: sayField(`kind.${one}`) }))}
        value={kind}
        onChange={setKind}
      />
      <p className="max-w-measure text-12 text-ink-quiet">{say("export.hint")}</p>
      <div className="flex flex-wrap gap-8">
        {formats.map((format) => (
          <a
            key={format}
            href={`/desk/exports/${kind}.${format}?language=${language}`}
            download
            className={buttonLook("normal")}
          >
            {say("export.as", { format: format.toUpperCase() })}
          </a>
        ))}
      </div>
    </section>
  );
}
