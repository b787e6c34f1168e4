// Says that something was done, and offers to undo it for ten seconds.
import { undoOfferedForMs } from "@convivio/core";
import { UNSTABLE_ToastQueue as AriaToastQueue } from "react-aria-components";

export type Notice = {
  /** What was done: "Archived “Open Mosques”". */
  text: string;
  tone?: "done" | "failed";
  onUndo?: () => void;
};

export const notices = new AriaToastQueue<Notice>({ maxVisibleToasts: 3 });

/** What can be undone is offered for ten seconds; a failure stays until it is dismissed. */
export function notify(notice: Notice): void {
  notices.add(notice, notice.tone === "failed" ? {} : { timeout: undoOfferedForMs });
}
