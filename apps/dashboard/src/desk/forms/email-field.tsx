// An e-mail address: written from left to right in every language, and spelt by nobody but its owner.
import { TextField, type TextFieldProps } from "../kit/text-field.tsx";

type EmailFieldProps = Pick<TextFieldProps, "label" | "error" | "value" | "onChange" | "autoFocus" | "isRequired"> & {
  /** "off" for the address of somebody else. */
  autoComplete?: "username" | "off";
};

export function EmailField({ autoComplete = "username", ...field }: EmailFieldProps) {
  return (
    <TextField
      {...field}
      type="email"
      name="email"
      autoComplete={autoComplete}
      inputMode="email"
      dir="ltr"
      spellCheck={false}
    />
  );
}
