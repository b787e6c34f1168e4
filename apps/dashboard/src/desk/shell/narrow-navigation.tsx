// On a narrow screen: the navigation over the page.
import { Dialog } from "../kit/dialog.tsx";
import { useWords } from "../messages/words.tsx";
import { Navigation } from "./navigation.tsx";
import { closeWindow } from "./windows-open.ts";

export function NarrowNavigation() {
  const { say } = useWords("shell");
  return (
    <Dialog title={say("navigation")} isOpen onClose={closeWindow}>
      <Navigation onGo={closeWindow} />
    </Dialog>
  );
}
