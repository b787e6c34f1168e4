// The platforms' limits, each with the name of what it limits. Where a platform's sources disagree, the smaller number stands.

export const slackLimits = {
  blocks: 50,
  /** Characters of the whole `blocks` payload as JSON: not documented, refused as `msg_blocks_too_long`. */
  blocksJson: 13_200,
  headerText: 150,
  sectionText: 3000,
  contextElements: 10,
  /** Characters of one text in a context block. */
  contextText: 2000,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  buttonUrl: 3000,
  accessibilityLabel: 75,
  /** Unique in the message, and so is `block_id`. */
  actionId: 255,
  blockId: 255,
  /** Characters of the message's own `text`, beyond which Slack may cut it. */
  messageText: 4000,
  /** Of a modal: its title, and the words on its two buttons. */
  viewTitle: 24,
  privateMetadata: 3000,
  inputLabel: 2000,
  inputText: 3000,
  optionText: 75,
} as const;

export const discordLimits = {
  /** Components of a message, nested ones included. */
  components: 40,
  /** Characters of all text displays together. */
  text: 4000,
  sectionTexts: 3,
  rowButtons: 5,
  buttonLabel: 80,
  customId: 100,
  buttonUrl: 512,
  modalTitle: 45,
  modalLabel: 45,
  modalDescription: 100,
  modalComponents: 5,
  inputText: 4000,
  optionLabel: 100,
} as const;

/** What a card takes from a record before any platform asks for less. */
export const cardLimits = {
  /** Two lines or so of a result's summary. */
  summary: 240,
  /** A heading where the platform has no limit of its own. */
  heading: 200,
  citiesInPlace: 4,
  /** Parts of a question named as understood, ignored or corrected. */
  questionParts: 8,
  reasons: 6,
  suggestions: 5,
} as const;
