// Looks at an address on the spot, when somebody asks, and says what came back.
import { useEffect, useState } from "react";
import { useWords } from "../../messages/words.tsx";
import { checkAddress } from "./check-address.ts";

export function useAddressCheck(address: string): { check: () => void; isChecking: boolean; outcome: string } {
  const { say } = useWords("editor");
  const [isChecking, setChecking] = useState(false);
  const [outcome, setOutcome] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said of another address is not true of this one.
  useEffect(() => setOutcome(""), [address]);
  async function check(): Promise<void> {
    setChecking(true);
    try {
      setOutcome(say(`source.${await checkAddress(address)}`));
    } catch {
      setOutcome(say("source.unknown"));
    } finally {
      setChecking(false);
    }
  }
  return { check: () => void check(), isChecking, outcome };
}
