// Buttons, and what they do while they are busy.
import { useState } from "react";
import { Button } from "../../desk/kit/button.tsx";
import { IconButton } from "../../desk/kit/icon-button.tsx";
import { Part } from "./part.tsx";

export function Buttons() {
  const [isBusy, setBusy] = useState(false);
  return (
    <Part name="Buttons">
      <div className="flex flex-wrap gap-8">
        <Button look="primary" isPending={isBusy} pendingText="Publishing" onPress={() => setBusy(true)}>
          Publish
        </Button>
        <Button icon="undo">Restore</Button>
        <Button look="quiet">Quiet</Button>
        <Button look="danger">Archive</Button>
        <Button isDisabled>Not now</Button>
        <IconButton icon="more" label="More" />
        <IconButton icon="search" label="Search" look="normal" />
      </div>
    </Part>
  );
}
