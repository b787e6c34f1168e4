// The audit log as a file, with the same filters.
import type { AuditAsked } from "@convivio/core";
import { buttonLook } from "../kit/button.tsx";
import { exportFormats } from "../list/asked.ts";
import { useWords } from "../messages/words.tsx";

export function ExportLinks({ asked }: { asked: AuditAsked }) {
  const { say } = useWords("audit");
  const given = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const query = new URLSearchParams(given).toString();
  return exportFormats.map((format) => (
    <a
      key={format}
      href={`/desk/audit.${format}${query === "" ? "" : `?${query}`}`}
      download
      className={buttonLook("normal")}
    >
      {say("export", { format: format.toUpperCase() })}
    </a>
  ));
}
