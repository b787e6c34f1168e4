// Where something is written.
import { useState } from "react";
import { Button } from "../../desk/kit/button.tsx";
import { ErrorSummary } from "../../desk/kit/error-summary.tsx";
import { NumberField } from "../../desk/kit/number-field.tsx";
import { SearchBox } from "../../desk/kit/search-box.tsx";
import { TextArea } from "../../desk/kit/text-area.tsx";
import { TextField } from "../../desk/kit/text-field.tsx";
import { Part } from "./part.tsx";

export function Writing() {
  const [title, setTitle] = useState("");
  const [pitch, setPitch] = useState("");
  const [count, setCount] = useState<number | null>(12_500);
  const [sought, setSought] = useState("");
  const [attempt, setAttempt] = useState(0);
  return (
    <Part name="Writing">
      <ErrorSummary
        problems={attempt === 0 ? [] : [{ fieldId: "sources", text: "Name at least one source." }]}
        attempt={attempt}
      />
      <TextField label="Title" description="As the city calls it." value={title} onChange={setTitle} isRequired />
      <TextField
        label="Address"
        value="no address"
        onChange={() => {}}
        dir="ltr"
        error="This is no address. Begin with https://"
      />
      <TextField label="Locked" value="Cannot be changed" onChange={() => {}} isDisabled />
      <TextArea label="Pitch" description="One sentence." value={pitch} onChange={setPitch} limit={20} />
      <NumberField label="Population" value={count} onChange={setCount} minValue={0} />
      <SearchBox label="Search" placeholder="Search by name" value={sought} onChange={setSought} />
      <output className="text-14">{`Looked for: ${sought}`}</output>
      <div id="sources" tabIndex={-1}>
        <Button onPress={() => setAttempt(attempt + 1)}>Check</Button>
      </div>
    </Part>
  );
}
