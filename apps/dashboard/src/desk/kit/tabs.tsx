// Several views of one thing in one place. Which one is shown belongs in the address: the caller holds it.
import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";

export type TabsProps<Id extends string> = {
  /** What the views are of, for a screen reader. */
  label: string;
  tabs: readonly { id: Id; label: ReactNode; content: ReactNode }[];
  chosen: Id;
  onChoose: (id: Id) => void;
};

export function Tabs<Id extends string>({ label, tabs, chosen, onChoose }: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={chosen}
      onSelectionChange={(key) => {
        const tab = tabs.find(({ id }) => id === key);
        if (tab !== undefined) onChoose(tab.id);
      }}
      className="flex flex-col gap-16"
    >
      <TabList aria-label={label} className="flex gap-4 overflow-x-auto border-line border-b">
        {tabs.map(({ id, label: name }) => (
          <Tab
            key={id}
            id={id}
            className="-mb-px flex min-h-32 cursor-pointer items-center gap-8 whitespace-nowrap border-b-2 border-transparent px-12 text-14 text-ink-quiet hover:text-ink data-focus-visible:-outline-offset-2 data-selected:border-table data-selected:font-semibold data-selected:text-ink pointer-coarse:min-h-48"
          >
            {name}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
