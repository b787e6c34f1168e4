// Asks for one's own password before something that a stranger at an open desk must not do.
import { useState } from "react";
import { useFailure } from "../forms/failure.ts";
import { Form } from "../forms/form.tsx";
import { useSubmit } from "../forms/use-submit.ts";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { TextField } from "../kit/text-field.tsx";
import { useWords } from "../messages/words.tsx";

type AskPasswordProps<Result> = {
  title: string;
  text?: string;
  button: string;
  /** Null for an account that has no password. */
  action: (password: string | null) => Promise<Result>;
  onDone: (result: Result) => void;
  onClose: () => void;
};

export function AskPassword<Result>({ title, text, button, action, onDone, onClose }: AskPasswordProps<Result>) {
  const { say } = useWords("accounts");
  const [password, setPassword] = useState("");
  const read = useFailure({ "not-recognised": "wrong.password" });
  const submission = useSubmit({
    action: () => action(password === "" ? null : password),
    onDone,
    read: (error) => {
      const failure = read(error);
      return failure.code === "not-recognised" ? { ...failure, field: "password" } : failure;
    },
  });
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {text !== undefined && <p className="text-14">{text}</p>}
      <Form submission={submission} fields={["password"]}>
        <TextField
          label={say("password.ask")}
          description={say("password.askHint")}
          error={submission.errorOf("password")}
          value={password}
          onChange={setPassword}
          type="password"
          autoComplete="current-password"
          dir="ltr"
          autoFocus
        />
        <div className="flex flex-wrap justify-end gap-8">
          <Button type="submit" look="primary" isPending={submission.isPending}>
            {button}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
