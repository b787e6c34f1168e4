// Switching the second factor on: one's password, the picture for the app, a first code, and the backup codes.
import type { NewSecondFactor } from "@convivio/core";
import { useState } from "react";
import { ways } from "../../client.ts";
import { useFailure, wrong } from "../forms/failure.ts";
import { Form } from "../forms/form.tsx";
import { useSubmit } from "../forms/use-submit.ts";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { TextField } from "../kit/text-field.tsx";
import { useWords } from "../messages/words.tsx";
import { AskPassword } from "./ask-password.tsx";
import { BackupCodes } from "./backup-codes.tsx";
import { QrCode } from "./qr-code.tsx";

type DialogProps = { onClose: () => void; onDone: () => void };

export function NewSecondFactorDialog({ onClose, onDone }: DialogProps) {
  const { say } = useWords("accounts");
  const [prepared, setPrepared] = useState<NewSecondFactor | null>(null);
  const [isConfirmed, setConfirmed] = useState(false);
  if (prepared === null) {
    return (
      <AskPassword
        title={say("factor.setUp")}
        button={say("factor.continue")}
        action={ways.prepareSecondFactor}
        onDone={setPrepared}
        onClose={onClose}
      />
    );
  }
  if (isConfirmed) return <BackupCodes codes={prepared.backupCodes} onKept={onDone} />;
  return <FirstCode uri={prepared.uri} onClose={onClose} onConfirmed={() => setConfirmed(true)} />;
}

/** The key in groups, as people copy it from a screen. */
function keyOf(uri: string): string {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  return secret.replace(/(.{4})(?=.)/g, "$1 ");
}

function FirstCode({ uri, onClose, onConfirmed }: { uri: string; onClose: () => void; onConfirmed: () => void }) {
  const { say } = useWords("accounts");
  const { say: sayEntry } = useWords("entry");
  const [code, setCode] = useState("");
  const read = useFailure();
  const submission = useSubmit({
    action: () => ways.verifyCode(code.replaceAll(/\s/g, "")),
    onDone: onConfirmed,
    check: () => (code.trim() === "" ? wrong("code", sayEntry("wrong.empty")) : null),
    read: (error) => {
      const failure = read(error);
      const isWrong = failure.code === "not-recognised";
      return isWrong ? { ...failure, field: "code", text: say("factor.wrongCode") } : failure;
    },
  });
  return (
    <Dialog title={say("factor.setUp")} isOpen onClose={onClose}>
      <p className="text-14">{say("factor.scan")}</p>
      <QrCode text={uri} label={say("factor.picture")} />
      <p className="text-14">
        {say("factor.key")}:{" "}
        <code dir="ltr" className="font-mono [overflow-wrap:anywhere]">
          {keyOf(uri)}
        </code>
      </p>
      <Form submission={submission} fields={["code"]}>
        <TextField
          label={say("factor.code")}
          error={submission.errorOf("code")}
          value={code}
          onChange={setCode}
          dir="ltr"
          spellCheck={false}
          autoComplete="one-time-code"
          inputMode="numeric"
        />
        <div className="flex flex-wrap justify-end gap-8">
          <Button type="submit" look="primary" isPending={submission.isPending}>
            {say("factor.confirm")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
