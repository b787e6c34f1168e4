// Records found while typing, made on the spot, put in an order.
import { useState } from "react";
import { Button } from "../../desk/kit/button.tsx";
import type { Choice } from "../../desk/kit/choice.ts";
import { ComboBox } from "../../desk/kit/combo-box.tsx";
import { Dialog } from "../../desk/kit/dialog.tsx";
import { PickList } from "../../desk/kit/pick-list.tsx";
import { TagList } from "../../desk/kit/tag-list.tsx";
import { Part } from "./part.tsx";

const cities: readonly Choice[] = [
  { id: 1, title: "Turin", note: "Italy" },
  { id: 2, title: "Tunis", note: "Tunisia" },
  { id: 3, title: "Tübingen", note: "Germany" },
  { id: 4, title: "Barcelona", note: "Spain" },
];

async function find(text: string): Promise<readonly Choice[]> {
  if (text === "fail") throw new Error("no way through");
  return cities.filter(({ title }) => title.toLowerCase().startsWith(text.toLowerCase()));
}

export function Picking() {
  const [city, setCity] = useState<Choice | null>(null);
  const [several, setSeveral] = useState<Choice[]>(cities.slice(0, 3));
  const [filters, setFilters] = useState(["Draft", "Youth"]);
  const [isOpen, setOpen] = useState(false);
  return (
    <Part name="Picking">
      <ComboBox
        label="City"
        value={city}
        onChange={setCity}
        find={find}
        onCreate={(title) => setCity({ id: 99, title, note: "New" })}
      />
      <output className="text-14">{`The city: ${city?.title ?? "none"}`}</output>
      <PickList label="Cities" value={several} onChange={setSeveral} find={find} />
      <output className="text-14">{`In order: ${several.map(({ title }) => title).join(", ")}`}</output>
      <div>
        <Button onPress={() => setOpen(true)}>Pick in a Dialog</Button>
      </div>
      <Dialog title="Picking" isOpen={isOpen} onClose={() => setOpen(false)}>
        <PickList label="Cities" value={several} onChange={setSeveral} find={find} />
      </Dialog>
      <TagList
        label="Filters"
        tags={filters.map((id) => ({ id, title: id }))}
        onRemove={(id) => setFilters(filters.filter((one) => one !== id))}
      />
    </Part>
  );
}
