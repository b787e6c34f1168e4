// The list as a file: the same records in the same order, however many there are.
import { may } from "@convivio/core";
import { Button } from "../kit/button.tsx";
import { Menu } from "../kit/menu.tsx";
import { useWords } from "../messages/words.tsx";
import { useActing } from "../session/use-session.ts";
import { askedBy, type ExportFormat, exportAddress, exportFormats } from "./asked.ts";
import type { ListPartProps } from "./list-part.ts";

export function ExportMenu({ kind, search }: Pick<ListPartProps, "kind" | "search">) {
  const { say, language } = useWords("list");
  if (!may(useActing(), "export")) return null;
  const asked = askedBy(kind, search, language);
  const choice = (format: ExportFormat) => ({
    id: format,
    label: say("export.as", { format: format.toUpperCase() }),
    href: exportAddress(asked, format),
    isFile: true,
  });
  return (
    <Menu
      label={say("export")}
      trigger={<Button icon="download">{say("export")}</Button>}
      choices={exportFormats.map(choice)}
    />
  );
}
