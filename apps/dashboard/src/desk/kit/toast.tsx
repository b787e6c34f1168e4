// Says that something was done, and offers to undo it for ten seconds; the time stands still while somebody is there.
import { undoOfferedForMs } from "@convivio/core";
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  UNSTABLE_ToastQueue as AriaToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Button,
  type QueuedToast,
  Text,
} from "react-aria-components";
import { useWords } from "../messages/words.tsx";
import { buttonLook } from "./button.tsx";
import { Icon } from "./icon.tsx";

export type Notice = {
  /** What was done: "Archived “Open Mosques”". */
  text: string;
  tone?: "done" | "failed";
  onUndo?: () => void;
};

const queue = new AriaToastQueue<Notice>({ maxVisibleToasts: 3 });

/** Shows a notice. What can be undone stays ten seconds; a failure stays until it is dismissed. */
export function notify(notice: Notice): void {
  queue.add(notice, notice.tone === "failed" ? {} : { timeout: undoOfferedForMs });
}

/** Stands once in the shell. F6 leads to it from everywhere. */
export function Notices() {
  const { say } = useWords("kit");
  return (
    <AriaToastRegion
      queue={queue}
      aria-label={say("notice.region")}
      className="fixed inset-x-0 bottom-0 z-30 m-auto flex w-fit max-w-full flex-col-reverse gap-8 p-16 outline-none"
    >
      {({ toast }) => <One toast={toast} />}
    </AriaToastRegion>
  );
}

function One({ toast }: { toast: QueuedToast<Notice> }) {
  const { say } = useWords("kit");
  const { text, tone, onUndo } = toast.content;
  return (
    <AriaToast
      toast={toast}
      className="flex items-center gap-16 rounded-6 border border-line bg-plate py-8 ps-16 pe-8 text-14 text-ink shadow-float"
    >
      {tone === "failed" ? (
        <Icon name="warning" className="size-16 text-brick" />
      ) : (
        <Icon name="check" className="size-16 text-olive" />
      )}
      <AriaToastContent className="min-w-0 max-w-measure">
        <Text slot="title">{text}</Text>
      </AriaToastContent>
      {onUndo !== undefined && (
        <Button
          className={buttonLook("normal")}
          onPress={() => {
            queue.close(toast.key);
            onUndo();
          }}
        >
          <Icon name="undo" />
          {say("notice.undo")}
        </Button>
      )}
      <Button
        slot="close"
        aria-label={say("notice.dismiss")}
        className="inline-flex size-32 shrink-0 items-center justify-center rounded-6 text-ink hover:bg-table-quiet pointer-coarse:size-48"
      >
        <Icon name="close" />
      </Button>
    </AriaToast>
  );
}
