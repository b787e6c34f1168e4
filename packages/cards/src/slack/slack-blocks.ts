// The part of Slack's Block Kit that a card uses.

export type SlackPlainText = { type: "plain_text"; text: string; emoji: false };
/** `verbatim`: Slack makes no links or mentions of plain text by itself. */
export type SlackMarkdown = { type: "mrkdwn"; text: string; verbatim: true };

export type SlackButton = {
  type: "button";
  text: SlackPlainText;
  action_id: string;
  value: string;
  accessibility_label: string;
  style?: "primary";
};

export type SlackBlock =
  | { type: "header"; text: SlackPlainText }
  | { type: "section"; text: SlackMarkdown; accessory?: SlackButton }
  | { type: "context"; elements: SlackMarkdown[] }
  | { type: "actions"; elements: SlackButton[] }
  | { type: "divider" };

export type SlackMessage = { text: string; blocks: SlackBlock[] };
