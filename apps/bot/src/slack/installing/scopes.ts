// What Convivio asks of a workspace; docs/connect-slack.md says for what, and its manifests have the same.
export const botScopes: readonly string[] = [
  "app_mentions:read",
  "channels:read",
  "chat:write",
  "commands",
  "groups:read",
  "im:history",
  "im:write",
  "users:read",
];
