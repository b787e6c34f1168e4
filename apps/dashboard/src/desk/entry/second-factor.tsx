// The second step of signing in: the code of the app, or one of the backup codes.
import { useState } from "react";
import { ways } from "../../client.ts";
import { useFailure, wrong } from "../forms/failure.ts";
import { Form } from "../forms/form.tsx";
import { useSubmit } from "../forms/use-submit.ts";
import { Button } from "../kit/button.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { TextField } from "../kit/text-field.tsx";
import { useWords } from "../messages/words.tsx";

type SecondFactorProps = {
  onDone: () => Promise<void>;
  /** Back to the first step. */
  onAgain: () => void;
};

export function SecondFactor({ onDone, onAgain }: SecondFactorProps) {
  const { say } = useWords("entry");
  const [isBackup, setBackup] = useState(false);
  const [code, setCode] = useState("");
  const read = useFailure({
    "not-recognised": isBackup ? "wrong.backupCode" : "wrong.code",
    "not-signed-in": "wrong.tookTooLong",
  });
  const submission = useSubmit({
    action: () => (isBackup ? ways.verifyBackupCode(code.trim()) : ways.verifyCode(code.replaceAll(/\s/g, ""))),
    onDone,
    read: (error) => {
      const failure = read(error);
      return failure.code === "not-recognised" ? { ...failure, field: "code" } : failure;
    },
    check: () => (code.trim() === "" ? wrong("code", say("wrong.empty")) : null),
  });
  return (
    <>
      <PageHeader title={say("factor.title")} description={say("factor.text")} />
      <Form submission={submission} fields={["code"]}>
        <TextField
          key={String(isBackup)}
          label={say(isBackup ? "field.backupCode" : "field.code")}
          description={say(isBackup ? "hint.backupCode" : "hint.code")}
          error={submission.errorOf("code")}
          value={code}
          onChange={setCode}
          dir="ltr"
          spellCheck={false}
          autoFocus
          autoComplete="one-time-code"
          inputMode={isBackup ? "text" : "numeric"}
        />
        <Button type="submit" look="primary" isPending={submission.isPending} pendingText={say("factor.pending")}>
          {say("factor.button")}
        </Button>
      </Form>
      <div className="flex flex-wrap gap-8">
        <Button
          look="quiet"
          onPress={() => {
            setBackup(!isBackup);
            setCode("");
          }}
        >
          {say(isBackup ? "factor.useApp" : "factor.useBackup")}
        </Button>
        <Button look="quiet" onPress={onAgain}>
          {say("factor.again")}
        </Button>
      </div>
    </>
  );
}
