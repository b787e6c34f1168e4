// Takes all records of a kind out as a file.
import type { RecordKind } from "@convivio/core";
import { useState } from "react";
import { exportFormats, fileAddress } from "../exports/formats.ts";
import { shownKinds } from "../kinds.ts";
import { buttonLook } from "../kit/button.tsx";
import { Select } from "../kit/select.tsx";
import { useWords } from "../messages/words.tsx";

export function ExportForm() {
  const { say } = useWords("imports");
  const { say: sayFrame } = useWords("shell");
  const [kind, setKind] = useState<RecordKind>("practice");
  return (
    <section aria-labelledby="export" className="flex flex-col items-start gap-16">
      <h2 id="export" className="font-semibold text-20">
        {say("export.title")}
      </h2>
      <Select
        label={say("export.kind")}
        choices={shownKinds.map((one) => ({ id: one, label: sayFrame(`kind.${one}.many`) }))}
        value={kind}
        onChange={setKind}
      />
      <p className="max-w-measure text-12 text-ink-quiet">{say("export.hint")}</p>
      <div className="flex flex-wrap gap-8">
        {exportFormats.map((format) => (
          <a key={format} href={fileAddress(`exports/${kind}`, format)} download className={buttonLook("normal")}>
            {say("export.as", { format: format.toUpperCase() })}
          </a>
        ))}
      </div>
    </section>
  );
}
