// Says in the reader's language what went wrong with something that was pressed.
import { failureOf } from "../../client.ts";
import { useWords } from "../messages/words.tsx";
import { notify } from "./notices.ts";

export function useTellFailure(): (error: unknown) => void {
  const { say } = useWords("cards");
  return (error) => notify({ text: say(`error.${failureOf(error).code}`), tone: "failed" });
}
