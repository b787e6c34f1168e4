// The one error of the embedded server: a code, a sentence for the person with the next step, a detail for the log.

export type EmbeddedErrorCode =
  | "embedded-no-binaries"
  | "embedded-not-writable"
  | "embedded-disk-full"
  | "embedded-other-version"
  | "embedded-unknown-folder"
  | "embedded-unfit-folder"
  | "embedded-closed-path"
  | "embedded-wrong-password"
  | "embedded-busy"
  | "embedded-start-failed"
  | "embedded-stop-failed";

export class EmbeddedServerError extends Error {
  readonly code: EmbeddedErrorCode;
  readonly detail: string;

  constructor(code: EmbeddedErrorCode, sentence: string, detail = "") {
    super(sentence);
    this.name = "EmbeddedServerError";
    this.code = code;
    this.detail = detail;
  }
}

type Sign = { sign: RegExp; code: EmbeddedErrorCode; sentence: (folder: string) => string };

// Read in order; they match both Node's error codes and PostgreSQL's own words (its messages are set to English).
const signs: Sign[] = [
  {
    sign: /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/,
    code: "embedded-disk-full",
    sentence: (folder) =>
      `There is no space left on the disk for the database in ${folder}: free some, then start again.`,
  },
  {
    sign: /has invalid permissions|has wrong ownership|could not change permissions/,
    code: "embedded-unfit-folder",
    sentence: (folder) =>
      `The database needs a folder that it can close to other users, and ${folder} is not one (a Windows or network drive?): set CONVIVIO_DATA_DIR to a folder on a local disk.`,
  },
  {
    sign: /EACCES|EPERM|EROFS|ENOTDIR|EEXIST|Permission denied|Read-only file system|Operation not permitted/,
    code: "embedded-not-writable",
    sentence: (folder) =>
      `Convivio may not write to its database folder ${folder}: give it to the user who starts Convivio, or set CONVIVIO_DATA_DIR to another folder.`,
  },
];

/** Turns whatever went wrong into the one error, by the signs that Node and PostgreSQL give. */
export function explain(error: unknown, folder: string): EmbeddedServerError {
  if (error instanceof EmbeddedServerError) return error;
  const { code = "" } = error as NodeJS.ErrnoException;
  const detail = error instanceof Error ? `${code} ${error.message}`.trim() : String(error);
  const found = signs.find(({ sign }) => sign.test(detail));
  if (found) return new EmbeddedServerError(found.code, found.sentence(folder), detail);
  return new EmbeddedServerError(
    "embedded-start-failed",
    `The database in ${folder} could not be started: its log, server.log in that folder, says why.`,
    detail,
  );
}
