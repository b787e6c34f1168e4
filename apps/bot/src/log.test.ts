// The log names the cause of a failure, and no secret, reply address or member's words.
import { expect, it } from "vitest";
import { describeError, withoutSecrets } from "./log.ts";

it.each([
  ["token xoxb-12-34-abc refused", "xoxb-12"],
  ["token xoxe.xoxb-1-Mi0yLTEyMzQ refused", "Mi0y"],
  ["refresh token xoxe-1-My0xLTEyMzQ refused", "My0x"],
  ["GET /slack/oauth_redirect?code=1234.5678.abcdef&state=kx3", "1234"],
  ["authorization: Bearer abcdefghijklmnopqrstuvwxyz", "abcdefghij"],
  ["404 PATCH /webhooks/198622483471925248/aW50ZXJhY3Rpb246/messages", "aW50"],
  ["POST https://hooks.slack.com/commands/T1/2/abc failed", "T1/2"],
  ["GET http://127.0.0.1:3000/trpc/answers.ask?input=%7Bturin%7D", "turin"],
])("%s is said without the secret", (said, secret) => {
  expect(withoutSecrets(said)).not.toContain(secret);
});

it("an error is described by its name, message, code and causes, never by what it carries along", () => {
  const cause = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:3000"), { code: "ECONNREFUSED" });
  const error = Object.assign(new Error("fetch failed", { cause }), {
    requestBody: { json: { content: "a member's words" } },
    code: 50035,
  });
  const described = JSON.stringify(describeError(error));
  expect(described).toContain("ECONNREFUSED");
  expect(described).toContain("50035");
  expect(described).not.toContain("member's words");
});
