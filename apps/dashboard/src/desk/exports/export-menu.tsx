// What is seen as a file: the same, in the same order, however much there is.
import { Button } from "../kit/button.tsx";
import { Menu } from "../kit/menu.tsx";
import { useWords } from "../messages/words.tsx";
import { type ExportFormat, exportFormats } from "./formats.ts";

export function ExportMenu({ addressOf }: { addressOf: (format: ExportFormat) => string }) {
  const { say } = useWords("list");
  const choices = exportFormats.map((format) => ({
    id: format,
    label: say("export.as", { format: format.toUpperCase() }),
    href: addressOf(format),
    isFile: true,
  }));
  return <Menu label={say("export")} trigger={<Button icon="download">{say("export")}</Button>} choices={choices} />;
}
