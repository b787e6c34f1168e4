// The settings of a whole workspace: said to whoever manages it, with a button for each thing that would change.
import { defaultInstallationSettings, type InstallationSettings, languages } from "@convivio/core";
import { expect, test } from "vitest";
import { renderText } from "../text/render-text.ts";
import { buildSettingsCard } from "./settings.ts";
import { buildWorkspaceCard, type WorkspaceSettings } from "./workspace.ts";

const buildWorkspace = (
  settings: Partial<InstallationSettings> = {},
  over: Partial<WorkspaceSettings> = {},
): WorkspaceSettings => ({
  platform: "slack",
  settings: { ...defaultInstallationSettings, ...settings },
  digestChannel: null,
  isInChannel: true,
  ...over,
});
const idsOf = (workspace: WorkspaceSettings) => buildWorkspaceCard(workspace, "en").actions.map(({ id }) => id);

test("what holds already has no button, and what cannot be chosen here has none", () => {
  expect(idsOf(buildWorkspace())).toEqual([
    ...languages.map((language) => `w1:language:${language}`),
    ...["w1:digests:here", "w1:answers:public", "w1:follow:everybody"],
  ]);
  const decided = { language: "it", digestChannel: "C1", isPublicByDefault: true, whoMayFollow: "everybody" } as const;
  expect(idsOf(buildWorkspace(decided, { isInChannel: false }))).toEqual([
    ...["w1:language:en", "w1:language:fr", "w1:language:es", "w1:language:ar", "w1:language:none"],
    ...["w1:digests:none", "w1:answers:private", "w1:follow:managers"],
  ]);
});

test("each platform is spoken of in its own words", () => {
  const [slack, discord] = (["slack", "discord"] as const).map((platform) =>
    renderText(buildWorkspaceCard(buildWorkspace({}, { platform }), "en")),
  );
  expect(slack).toContain("workspace");
  expect(slack).not.toContain("server");
  expect(discord).toContain("server");
  expect(discord).not.toContain("workspace");
});

test("a channel is called by its name, and one that is not seen is not guessed", () => {
  const text = (name: string | null) =>
    renderText(
      buildWorkspaceCard(
        buildWorkspace({ digestChannel: "C0123" }, { digestChannel: name === null ? null : { name, isOpen: true } }),
        "en",
      ),
    );
  expect(text("news")).toContain("Channel for digests: #news");
  expect(text(null)).toContain("one that Convivio does not see");
  expect(text(null)).not.toContain("C0123");
});

test("only a manager's own settings have the second part, and one button to it", () => {
  const build = (workspace?: WorkspaceSettings) =>
    buildSettingsCard(
      { language: null, timeZone: null },
      { language: "en", timeZone: null },
      { timeZoneCommand: "/x", workspace },
    );
  const [own, managers] = [build(), build(buildWorkspace({ timeZone: "Asia/Tokyo" }))];
  expect(renderText(own)).not.toContain("workspace");
  expect(own.actions.filter(({ id }) => id.startsWith("w1:"))).toEqual([]);
  expect(renderText(managers)).toContain("Asia/Tokyo");
  expect(managers.actions.filter(({ id }) => id.startsWith("w1:")).map(({ id }) => id)).toEqual(["w1:show"]);
});

test("where nothing can be posted, it is said what to do first, in the words of each platform", () => {
  const text = (platform: "slack" | "discord", isOpen: boolean) =>
    renderText(
      buildWorkspaceCard(
        buildWorkspace({ digestChannel: "C0123" }, { platform, digestChannel: { name: "news", isOpen } }),
        "en",
      ),
    );
  expect(text("slack", false)).toContain("/invite @Convivio");
  expect(text("discord", false)).toContain("Send Messages");
  for (const platform of ["slack", "discord"] as const)
    expect(text(platform, true)).not.toMatch(/cannot|may not write/);
});
