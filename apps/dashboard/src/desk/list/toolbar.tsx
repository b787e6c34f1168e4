// What stands above a list: the search, the filters, the columns; and below them what narrows it now, as chips.
import type { RefObject } from "react";
import { SearchBox } from "../kit/search-box.tsx";
import { useWords } from "../messages/words.tsx";
import { useMedia } from "../shell/use-media.ts";
import { ColumnChooser } from "./column-chooser.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { Filters } from "./filters.tsx";
import type { ListPartProps } from "./list-part.ts";
import { SortChoice } from "./sort-choice.tsx";

type ToolbarProps = ListPartProps & { field: RefObject<HTMLInputElement | null> };

export function Toolbar({ kind, search, change, field }: ToolbarProps) {
  const { say } = useWords("list");
  const isWide = useMedia("(min-width: 56rem)");
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
        <ExportMenu kind={kind} search={search} />
        {isWide ? <ColumnChooser {...own} /> : <SortChoice {...own} />}
      </div>
      <FilterChips {...own} onEmpty={() => field.current?.focus()} />
    </div>
  );
}
