// Something that must be dealt with before going on: it takes the focus, keeps it, and gives it back.
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "../messages/words.tsx";
import { Button, type ButtonLook } from "./button.tsx";
import { IconButton } from "./icon-button.tsx";

export type DialogProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** "alertdialog" asks a question that must be answered. */
  role?: "dialog" | "alertdialog";
  /** wide: for comparing and choosing; else as wide as a paragraph. */
  size?: "normal" | "wide";
  /** False where closing without an answer makes no sense, as when the session has ended. */
  isDismissable?: boolean;
  children: ReactNode;
  /** The buttons, the one that goes on last. */
  actions?: ReactNode;
};

const sizes = { normal: "max-w-[32rem]", wide: "max-w-[64rem]" };

export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, role = "dialog", size = "normal", isDismissable = true, children, actions } = props;
  const { say } = useWords("kit");
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      className="fixed inset-0 z-20 flex items-start justify-center overflow-y-auto bg-shade p-8 wide:p-48"
    >
      <Modal className={`w-full ${sizes[size]}`}>
        <AriaDialog
          role={role}
          className="flex flex-col gap-16 rounded-6 border border-line bg-plate p-16 text-ink shadow-float outline-none wide:p-24"
        >
          <div className="flex items-start justify-between gap-16">
            <Heading slot="title" className="font-semibold text-20">
              {title}
            </Heading>
            {isDismissable && <IconButton icon="close" label={say("dialog.close")} onPress={onClose} />}
          </div>
          {children}
          {actions !== undefined && <div className="flex flex-wrap justify-end gap-8">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export type ConfirmDialogProps = Omit<DialogProps, "actions" | "role" | "size"> & {
  /** Says what happens: "Archive the Practice". */
  confirmText: string;
  onConfirm: () => void;
  look?: Extract<ButtonLook, "primary" | "danger">;
  isPending?: boolean;
  pendingText?: string;
};

/** A question before something that cannot be undone; what can be undone is done at once, and offers Undo. */
export function ConfirmDialog({
  confirmText,
  onConfirm,
  look = "primary",
  isPending,
  pendingText,
  ...dialog
}: ConfirmDialogProps) {
  const { say } = useWords("kit");
  return (
    <Dialog
      {...dialog}
      role="alertdialog"
      actions={
        <>
          <Button onPress={dialog.onClose}>{say("dialog.cancel")}</Button>
          <Button
            look={look}
            onPress={onConfirm}
            isPending={isPending ?? false}
            {...(pendingText === undefined ? {} : { pendingText })}
          >
            {confirmText}
          </Button>
        </>
      }
    />
  );
}
