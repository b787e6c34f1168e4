// Every failure is looked at for an ended session and for a lost connection, wherever it is caught.
import { noteSession } from "../session/ended.ts";
import { noteConnection } from "./connection.ts";

export function noteFailure(error: unknown): void {
  noteSession(error);
  noteConnection(error);
}
