// Where notices are shown. F6 leads to it from everywhere; while it is pointed at or has the focus, the time stands still.
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Button,
  type QueuedToast,
  Text,
} from "react-aria-components";
import { useWords } from "../messages/words.tsx";
import { buttonLook } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { type Notice, notices } from "./notices.ts";

export function NoticeRegion() {
  const { say } = useWords("kit");
  return (
    <AriaToastRegion
      queue={notices}
      aria-label={say("notice.region")}
      data-notices=""
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
      <AriaToastContent className="min-w-0 max-w-measure flex-1">
        <Text slot="title">{text}</Text>
      </AriaToastContent>
      {onUndo !== undefined && (
        <Button
          className={buttonLook("normal")}
          onPress={() => {
            notices.close(toast.key);
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
