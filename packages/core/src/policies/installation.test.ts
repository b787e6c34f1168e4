// Who may do what in a workspace or server: the whole table.
import { expect, test } from "vitest";
import { mayInstallation } from "./installation.ts";

test("settings are for whoever manages it; what a channel follows is for everybody where they have decided so", () => {
  const table = (["managers", "everybody"] as const).map((whoMayFollow) =>
    [true, false].map((isManager) =>
      (["change-settings", "follow-in-channel"] as const).filter((action) =>
        mayInstallation({ isManager }, action, { whoMayFollow }),
      ),
    ),
  );
  expect(table).toEqual([
    [["change-settings", "follow-in-channel"], []],
    [["change-settings", "follow-in-channel"], ["follow-in-channel"]],
  ]);
});
