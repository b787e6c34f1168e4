// Everything of a run of chaos: the platforms and their ledger, the processes that are killed, and whoever publishes meanwhile.
import { type BusyNewsroom, openBusyNewsroom } from "@convivio/api/testing/busy-newsroom";
import { freePort } from "../loopback.ts";
import { type Chance, createChance } from "./chance.ts";
import { type DiscordSide, startDiscordSide } from "./discord-side.ts";
import { type House, openHouse } from "./house.ts";
import { createLedger, type Ledger } from "./ledger.ts";
import { type SlackSide, startSlackSide } from "./slack-side.ts";
import { type Confirmed, nothingConfirmed } from "./visits.ts";
import { createWeather, type Weather } from "./weather.ts";

export type Scene = {
  chance: Chance;
  ledger: Ledger;
  weather: Weather;
  newsroom: BusyNewsroom;
  slack: SlackSide;
  discord: DiscordSide;
  house: House;
  confirmed: Confirmed;
  close(): Promise<void>;
};

/** A short run asks more than was planned, until each process was killed. */
const fewestMembers = 600;

export type SceneOptions = { seed: number; requests: number; logs: string | null };

export async function openScene({ seed, requests, logs }: SceneOptions): Promise<Scene> {
  const chance = createChance(seed);
  const ledger = createLedger();
  const weather = createWeather();
  const apiPort = await freePort();
  const newsroom = await openBusyNewsroom(`http://127.0.0.1:${apiPort}`);
  const opened: { house: House | null } = { house: null };
  const shared = { ledger, chance, weather };
  const [slack, discord] = await Promise.all([
    // Nobody comes twice: what they chose and follow is judged by what they said last.
    startSlackSide({
      ...shared,
      members: Math.max(fewestMembers, Math.ceil(requests / 2)),
      bots: () => opened.house?.bots ?? [],
    }),
    startDiscordSide(shared),
  ]);
  const { databaseUrl, botKey } = newsroom;
  const addresses = { slackUrl: slack.apiUrl, discordUrl: discord.apiUrl };
  const house = await openHouse({ apiPort, databaseUrl, botKey, ...addresses, logs, now: ledger.now });
  opened.house = house;
  return {
    ...shared,
    ...{ newsroom, slack, discord, house, confirmed: nothingConfirmed() },
    async close() {
      await house.stop();
      await Promise.all([slack.close(), discord.close()]);
      await newsroom.close();
    },
  };
}
