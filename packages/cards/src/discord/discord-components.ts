// The part of Discord's components (version 2) that a card uses, with its numbers by name.

export const discordComponent = {
  actionRow: 1,
  button: 2,
  section: 9,
  textDisplay: 10,
  separator: 14,
  container: 17,
} as const;
export const discordButtonStyle = { primary: 1, secondary: 2, link: 5 } as const;
/** Message flag IS_COMPONENTS_V2. */
export const discordComponentsFlag = 32_768;

export type DiscordText = { type: typeof discordComponent.textDisplay; content: string };
export type DiscordButton =
  | { type: typeof discordComponent.button; style: 1 | 2; label: string; custom_id: string }
  | { type: typeof discordComponent.button; style: typeof discordButtonStyle.link; label: string; url: string };
export type DiscordSection = {
  type: typeof discordComponent.section;
  components: DiscordText[];
  accessory: DiscordButton;
};
export type DiscordRow = { type: typeof discordComponent.actionRow; components: DiscordButton[] };
export type DiscordSeparator = { type: typeof discordComponent.separator; divider: boolean; spacing: 1 | 2 };
export type DiscordPart = DiscordText | DiscordSection | DiscordRow | DiscordSeparator;
export type DiscordContainer = {
  type: typeof discordComponent.container;
  accent_color: number;
  components: DiscordPart[];
};

export type DiscordMessage = {
  flags: typeof discordComponentsFlag;
  components: DiscordContainer[];
  allowed_mentions: { parse: [] };
};
