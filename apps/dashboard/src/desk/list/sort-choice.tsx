// By what the list is sorted, where there is no head of a grid to press.
import { recordOrders } from "@convivio/core";
import { Select } from "../kit/select.tsx";
import { useWords } from "../messages/words.tsx";
import { firstOrder, orderOf } from "./asked.ts";
import type { ListPartProps } from "./list-part.ts";

export function SortChoice({ search, change }: ListPartProps) {
  const { say } = useWords("list");
  return (
    <Select
      label={say("sort")}
      isLabelHidden
      choices={recordOrders.map((id) => ({ id, label: say(`sort.${id}`) }))}
      value={orderOf(search).sort}
      onChange={(sort) => change({ sort, order: firstOrder(sort) })}
    />
  );
}
