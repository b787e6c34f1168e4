// What lies over the page.
import { useState } from "react";
import { Button } from "../../desk/kit/button.tsx";
import { ConfirmDialog, Dialog } from "../../desk/kit/dialog.tsx";
import { Menu } from "../../desk/kit/menu.tsx";
import { notify } from "../../desk/kit/notices.ts";
import { Popup } from "../../desk/kit/popup.tsx";
import { Part } from "./part.tsx";

export function Overlays() {
  const [open, setOpen] = useState<"dialog" | "confirm" | null>(null);
  const [did, setDid] = useState("nothing");
  const close = () => setOpen(null);
  return (
    <Part name="Overlays">
      <div className="flex flex-wrap gap-8">
        <Button onPress={() => setOpen("dialog")}>Open a Dialog</Button>
        <Button onPress={() => setOpen("confirm")}>Ask</Button>
        <Menu
          label="Things to do"
          trigger={<Button icon="down">Things to Do</Button>}
          choices={[
            { id: "copy", label: "Copy", onChoose: () => setDid("copied") },
            { id: "archive", label: "Archive", isDangerous: true, isApart: true, onChoose: () => setDid("archived") },
            { id: "no", label: "Not possible", isDisabled: true },
          ]}
        />
        <Popup label="Settings" trigger={<Button>Settings</Button>}>
          <p>A few settings</p>
        </Popup>
        <Button onPress={() => notify({ text: "Archived", onUndo: () => setDid("undone") })}>Archive with Undo</Button>
        <Button onPress={() => notify({ text: "Not saved", tone: "failed" })}>Fail</Button>
      </div>
      <output className="text-14">{`Done: ${did}`}</output>
      <Dialog
        title="A dialog"
        isOpen={open === "dialog"}
        onClose={close}
        actions={<Button onPress={close}>Done</Button>}
      >
        <p>What must be known.</p>
      </Dialog>
      <ConfirmDialog
        title="Take it back?"
        isOpen={open === "confirm"}
        onClose={close}
        confirmText="Take It Back"
        look="danger"
        onConfirm={() => {
          setDid("taken back");
          close();
        }}
      >
        <p>This cannot be undone.</p>
      </ConfirmDialog>
    </Part>
  );
}
