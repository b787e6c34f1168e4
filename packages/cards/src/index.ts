// The public door of cards.
export { type ActionAddress, type ActionName, actionId, parseActionId } from "./action-id.ts";
export { buildCard } from "./build-card/build-card.ts";
export { buildErrorCard, type ErrorCardOptions } from "./build-card/error.ts";
export type { CardOptions } from "./build-card/options.ts";
export { cityName } from "./build-card/places.ts";
export { howSaid } from "./build-card/statement.ts";
export { whenLine, yearsLine } from "./build-card/years.ts";
export type { Action, Card, CardKind, Entry, Line, Offer, Part, Quote, Run } from "./card.ts";
export type { Cut } from "./cut.ts";
export { cutsOf } from "./cuts-of.ts";
export type {
  DiscordButton,
  DiscordContainer,
  DiscordMessage,
  DiscordPart,
  DiscordRow,
  DiscordSection,
  DiscordText,
} from "./discord/discord-components.ts";
export { discordButtonStyle, discordComponent, discordComponentsFlag } from "./discord/discord-components.ts";
export { escapeDiscord } from "./discord/discord-text.ts";
export { type DiscordLimit, measureDiscord } from "./discord/measure-discord.ts";
export { renderDiscord } from "./discord/render-discord.ts";
export { type DiscordModal, renderDiscordForm } from "./discord/render-form.ts";
export { type FormAddress, formId, parseFormId } from "./form-id.ts";
export { buildForm, type FormKind } from "./forms/build-form.ts";
export type { Form, FormValues } from "./forms/form.ts";
export {
  buildNoFormCard,
  buildNotSentCard,
  buildOpenFormCard,
  buildReportTakenCard,
  buildUnfinishedCard,
} from "./forms/form-cards.ts";
export { type FieldProblem, sayFieldProblem } from "./forms/form-problem.ts";
export { buildNotHereCard } from "./installing/not-here.ts";
export { cardLimits, discordLimits, slackLimits } from "./limits.ts";
export { readMarkdown } from "./markdown/read-markdown.ts";
export type { MarkdownBlock, MarkdownInline } from "./markdown/tree.ts";
export { buildDeliveredCard } from "./members/delivered.ts";
export { buildSettingsCard, type PlatformSettings } from "./members/settings.ts";
export {
  buildSuggestionAnsweredCard,
  buildSuggestionsCard,
  buildSuggestionTakenCard,
  suggestShortcut,
} from "./members/suggestion.ts";
export {
  buildForgetQuestionCard,
  buildForgottenCard,
  buildKeptCard,
  buildOwnDataCard,
  buildTracesCard,
} from "./members/traces.ts";
export { buildWaitingCard, buildWishCard } from "./members/wish.ts";
export { buildWorkspaceCard, type SeenChannel, type WorkspaceSettings } from "./members/workspace.ts";
export type { Message, PluralForms } from "./messages/message.ts";
export {
  languageName,
  type MessageKey,
  type Messages,
  messagesFor,
  type PlainKey,
  say,
  wordFor,
} from "./messages/messages.ts";
export type { Meter } from "./meter.ts";
export { safeAddress } from "./safe-address.ts";
export { parseSettingsActionId, type SettingsAction, settingsActionId } from "./settings-action-id.ts";
export { measureSlack, type SlackLimit } from "./slack/measure-slack.ts";
export { renderSlackForm, type SlackView } from "./slack/render-form.ts";
export { renderSlack } from "./slack/render-slack.ts";
export type { SlackBlock, SlackButton, SlackMessage } from "./slack/slack-blocks.ts";
export { escapeSlack } from "./slack/slack-text.ts";
export {
  parseSubscriptionActionId,
  type SubscriptionAction,
  subscriptionActionId,
} from "./subscription-action-id.ts";
export { buildFollowedCard, buildStoppedCard } from "./subscriptions/followed.ts";
export { buildFollowingCard } from "./subscriptions/following.ts";
export { buildPreviewCard, type PreviewOptions } from "./subscriptions/preview.ts";
export { buildRefusalCard, type Refusal } from "./subscriptions/refusal.ts";
export { renderText, type TextOptions } from "./text/render-text.ts";
export { parseTracesActionId, type TracesAction, tracesActionId } from "./traces-action-id.ts";
export { parseWorkspaceActionId, type WorkspaceAction, workspaceActionId } from "./workspace-action-id.ts";
