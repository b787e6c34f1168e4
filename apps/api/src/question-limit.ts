// Sixty questions a minute for an address without a key: enough for a person, too few for a flood.
import { ConvivioError } from "@convivio/core";
import { createMinuteLimit, type MinuteLimit } from "./minute-limit.ts";

export const questionsAMinute = 60;

export function createQuestionLimit(now: () => number = Date.now): MinuteLimit {
  const refuse = (seconds: number) =>
    new ConvivioError(
      "too-many-questions",
      `These were more than ${questionsAMinute} questions in a minute. Ask again in ${seconds} seconds.`,
      "rate limit",
    );
  return createMinuteLimit({ most: questionsAMinute, mostCallers: 50_000, refuse, now });
}
