// One or several of a few.
import { useState } from "react";
import { Checkbox, CheckboxGroup } from "../../desk/kit/checkbox.tsx";
import { RadioGroup } from "../../desk/kit/radio-group.tsx";
import { Select } from "../../desk/kit/select.tsx";
import { Switch } from "../../desk/kit/switch.tsx";
import { Tabs } from "../../desk/kit/tabs.tsx";
import { Part } from "./part.tsx";

const statuses = [
  { id: "running", label: "Running", description: "It goes on today." },
  { id: "ended", label: "Ended" },
] as const;

export function Choosing() {
  const [status, setStatus] = useState<"running" | "ended" | null>(null);
  const [groups, setGroups] = useState<("youth" | "women")[]>(["youth"]);
  const [isOn, setOn] = useState(true);
  const [tab, setTab] = useState<"one" | "two">("one");
  return (
    <Part name="Choosing">
      <Select label="Status" choices={statuses} value={status} onChange={setStatus} />
      <RadioGroup label="Status again" choices={statuses} value={status} onChange={setStatus} />
      <CheckboxGroup
        label="For whom"
        choices={[
          { id: "youth", label: "Young people" },
          { id: "women", label: "Women" },
        ]}
        value={groups}
        onChange={setGroups}
      />
      <Checkbox label="Mixed results" description="Some of it did not work." isSelected={isOn} onChange={setOn} />
      <Switch label="Shortcuts" description="Single letters." isSelected={isOn} onChange={setOn} />
      <Tabs
        label="Preview"
        chosen={tab}
        onChoose={setTab}
        tabs={[
          { id: "one", label: "Slack", content: <p>As Slack shows it</p> },
          { id: "two", label: "Discord", content: <p>As Discord shows it</p> },
        ]}
      />
    </Part>
  );
}
