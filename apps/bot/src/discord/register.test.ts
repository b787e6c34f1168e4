// Commands are registered by difference: only what differs is written.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  applicationId,
  type DiscordPlatform,
  discordToken,
  startDiscordPlatform,
} from "../testing/discord-platform.ts";
import type { CommandOption, Subcommand } from "./command-options.ts";
import { discordCommands } from "./commands.ts";
import { registerCommands, restFor } from "./register.ts";

const typed = discordCommands.filter((command) => command.type === 1);
const inMenus = discordCommands.filter((command) => command.type === 3);
let discord: DiscordPlatform;
const register = (wanted = discordCommands) =>
  registerCommands(restFor({ token: discordToken, apiUrl: discord.apiUrl }), applicationId, wanted);

beforeAll(async () => {
  discord = await startDiscordPlatform();
});
afterAll(() => discord.close());

describe("registering", () => {
  it("creates what is not there, and the second time does nothing", async () => {
    await register();
    expect(discord.writes).toEqual(["POST practice", "POST event", "POST convivio", "POST Suggest as a practice"]);
    expect(await register()).toEqual([]);
    expect(discord.writes).toHaveLength(4);
  });

  it("changes only what differs, and removes what is no longer wanted", async () => {
    discord.writes.length = 0;
    discord.commands.push({ id: "7", name: "old", type: 1, description: "x", options: [] });
    const [practice, event, convivio] = structuredClone(typed);
    if (!practice || !event || !convivio) throw new Error("no commands");
    practice.description_localizations.it = "Un'altra descrizione";
    convivio.options.pop();
    await register([practice, event, convivio, ...inMenus]);
    expect(discord.writes).toEqual(["PATCH practice", "PATCH convivio", "DELETE old"]);
  });
});

describe("a command in the menu of a message", () => {
  it.each(inMenus)("$name has a name within Discord's size, and nothing else to say", ({ name }) => {
    expect(name.length).toBeLessThanOrEqual(32);
  });
});

const nestedIn = (option: CommandOption | Subcommand): CommandOption[] => ("options" in option ? option.options : []);

describe("a command", () => {
  it.each(typed)("/$name keeps Discord's sizes and is described in every language", (command) => {
    const parts = [command, ...command.options, ...command.options.flatMap((option) => nestedIn(option))];
    for (const { name, description, description_localizations: localized } of parts) {
      expect(name).toMatch(/^[a-z-]{1,32}$/);
      expect(Object.keys(localized)).toEqual(["fr", "es-ES", "it"]);
      for (const said of [description, ...Object.values(localized)]) {
        expect(said.length, said).toBeLessThanOrEqual(100);
        expect(said.length).toBeGreaterThan(0);
      }
    }
    expect(command.options.length).toBeLessThanOrEqual(25);
    expect(JSON.stringify(command).length).toBeLessThan(8000);
  });
});
