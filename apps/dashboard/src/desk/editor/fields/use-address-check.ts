// Looks at an address on the spot, when somebody asks, and says what came back.
import { useState } from "react";
import { useWords } from "../../messages/words.tsx";
import { checkAddress } from "./check-address.ts";

export function useAddressCheck(address: string): { check: () => void; isChecking: boolean; outcome: string } {
  const { say } = useWords("editor");
  const [isChecking, setChecking] = useState(false);
  const [said, setSaid] = useState({ address, outcome: "" });
  async function check(): Promise<void> {
    setChecking(true);
    const standing = await checkAddress(address).catch(() => "unknown" as const);
    setSaid({ address, outcome: say(`source.${standing}`) });
    setChecking(false);
  }
  // What was said of another address is not true of this one.
  return { check: () => void check(), isChecking, outcome: said.address === address ? said.outcome : "" };
}
