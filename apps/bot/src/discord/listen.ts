// What comes in at a gateway: requests and messages, each handed to whoever answers it.
import { setTimeout as pause } from "node:timers/promises";
import { type Client, Events, type Interaction } from "discord.js";
import type { InFlight } from "../in-flight.ts";
import { describeError } from "../log.ts";
import { noteAnswered, noteArrival } from "../metrics.ts";
import { suggestChoices } from "./autocomplete.ts";
import { answerPress } from "./buttons.ts";
import type { DiscordContext } from "./context.ts";
import { countFor, kindOf } from "./figures.ts";
import { answerMessageCommand, answerSubmission } from "./forms.ts";
import type { Post } from "./gateway/fleet.ts";
import { answerMemberCommand } from "./members.ts";
import { answerMessage } from "./messages.ts";
import { answerCommand } from "./questions.ts";

export function listenTo(
  client: Client,
  context: DiscordContext,
  inFlight: InFlight,
  post: Post & { yieldMs: number },
): void {
  const { log } = context;
  async function take(answer: () => Promise<void>): Promise<void> {
    // Whoever has the lease, if another has, acknowledges first; Discord then takes no second acknowledgement.
    if (post.isInDoubt()) await pause(post.yieldMs);
    if (!post.isClosed()) await answer();
  }
  const guarded = (of: object, answer: () => Promise<void>) =>
    void inFlight
      .track(take(answer))
      .catch((error) => log.error({ error: describeError(error) }, "a Discord request failed"))
      .finally(() => noteAnswered(of));
  client.on(Events.InteractionCreate, (request) => {
    noteArrival(request, { platform: "discord", request: kindOf(request) });
    guarded(request, () => answerRequest(context, request));
  });
  client.on(Events.MessageCreate, (message) => {
    const self = client.user;
    if (self) guarded(message, () => answerMessage(context, message, self.id));
  });
  countFor(client);
  client.on(Events.Error, (error) => log.error({ error: describeError(error) }, "Discord's client failed"));
  client.on(Events.ShardError, (error) => log.warn({ error: describeError(error) }, "Discord's gateway failed"));
}

async function answerRequest(context: DiscordContext, request: Interaction): Promise<void> {
  if (request.isAutocomplete()) return suggestChoices(context, request);
  if (request.isChatInputCommand()) {
    return request.commandName === "convivio" ? answerMemberCommand(context, request) : answerCommand(context, request);
  }
  if (request.isMessageContextMenuCommand()) return answerMessageCommand(context, request);
  if (request.isModalSubmit()) return answerSubmission(context, request);
  if (request.isButton()) return answerPress(context, request);
}
