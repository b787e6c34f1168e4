// The codes for when the telephone is lost: shown once.
import { useState } from "react";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { useWords } from "../messages/words.tsx";

type BackupCodesProps = { codes: readonly string[]; onKept: () => void };

export function BackupCodes({ codes, onKept }: BackupCodesProps) {
  const { say } = useWords("accounts");
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(codes.join("\n")).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Dialog
      title={say("factor.codes")}
      isOpen
      onClose={onKept}
      isDismissable={false}
      actions={
        <>
          <Button onPress={() => void copy()}>{say(isCopied ? "factor.copied" : "factor.copy")}</Button>
          <Button look="primary" onPress={onKept}>
            {say("factor.kept")}
          </Button>
        </>
      }
    >
      <p className="text-14">{say("factor.codesText")}</p>
      <ul dir="ltr" className="grid grid-cols-2 gap-x-24 gap-y-4 font-mono text-16">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Dialog>
  );
}
