// What stands above a list: the search, the filters, the columns; and below them what narrows it now, as chips.
import { may } from "@convivio/core";
import type { RefObject } from "react";
import { ExportMenu } from "../exports/export-menu.tsx";
import { SearchBox } from "../kit/search-box.tsx";
import { useWords } from "../messages/words.tsx";
import { useActing } from "../session/use-session.ts";
import { useMedia } from "../shell/use-media.ts";
import { askedBy, exportAddress } from "./asked.ts";
import { ColumnChooser } from "./column-chooser.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { Filters } from "./filters.tsx";
import type { ListPartProps } from "./list-part.ts";
import { SortChoice } from "./sort-choice.tsx";

type ToolbarProps = ListPartProps & { field: RefObject<HTMLInputElement | null> };

export function Toolbar({ kind, search, change, field }: ToolbarProps) {
  const { say, language } = useWords("list");
  const isWide = useMedia("(min-width: 56rem)");
  const acting = useActing();
  const asked = askedBy(kind, search, language);
  const own = { kind, search, change };
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap gap-8">
        <div className="flex basis-full wide:max-w-[32rem] wide:flex-1">
          <SearchBox
            ref={field}
            label={say("search.label")}
            placeholder={say("search.hint")}
            value={search.text ?? ""}
            onChange={(text) => change({ text: text === "" ? undefined : text }, false)}
          />
        </div>
        <Filters {...own} />
        {may(acting, "export") && <ExportMenu addressOf={(format) => exportAddress(asked, format)} />}
        {isWide ? <ColumnChooser {...own} /> : <SortChoice {...own} />}
      </div>
      <FilterChips {...own} onEmpty={() => field.current?.focus()} />
    </div>
  );
}
