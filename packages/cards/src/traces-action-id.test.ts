import { expect, test } from "vitest";
import { parseTracesActionId, tracesActionId } from "./traces-action-id.ts";

test("what a button carries is read back, and nothing else is", () => {
  for (const action of ["export", "ask", "forget", "keep"] as const) {
    expect(parseTracesActionId(tracesActionId(action))).toBe(action);
  }
  for (const text of ["", "t1:", "t1:forget ", "t2:forget", "T1:forget", "t1:delete", "c1:forget"]) {
    expect(parseTracesActionId(text), text).toBeNull();
  }
});
