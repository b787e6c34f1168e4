// How Convivio comes into Discord: an address for whoever manages a server, and one for a person alone; and a page with both.
import type { IncomingMessage, ServerResponse } from "node:http";
import { isRightToLeft, type Language, languages } from "@convivio/core";
import { ApplicationIntegrationType, PermissionFlagsBits } from "discord.js";
import { type Phrase, phrase } from "../phrases.ts";
import { installPath } from "../platform-lines.ts";

/** No more than answering a mention takes, in threads too, and posting what is new. */
const permissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.SendMessagesInThreads;

export function installLinks(applicationId: string): { server: string; person: string } {
  const link = (scope: string, type: ApplicationIntegrationType, more = {}) =>
    `https://discord.com/oauth2/authorize?${new URLSearchParams({
      client_id: applicationId,
      scope,
      integration_type: String(type),
      ...more,
    })}`;
  return {
    server: link("bot applications.commands", ApplicationIntegrationType.GuildInstall, {
      permissions: String(permissions),
    }),
    person: link("applications.commands", ApplicationIntegrationType.UserInstall),
  };
}

/** The first of the reader's languages that we speak; browsers name them in their order. */
export function languageOfReader(accepted: string | undefined): Language {
  const primaries = (accepted ?? "").split(",").map((tag) => tag.trim().toLowerCase().split(/[-;]/)[0]);
  return (
    languages.find((language) => language === primaries.find((one) => languages.some((ours) => ours === one))) ?? "en"
  );
}

/** True where the request was for this page. */
export function answerInstall(applicationId: string, request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== "GET" || request.url?.split("?")[0] !== installPath) return false;
  const language = languageOfReader(request.headers["accept-language"]);
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-language": language,
    vary: "accept-language",
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  });
  response.end(pageIn(language, installLinks(applicationId)));
  return true;
}

const style = `body{font:1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem;color:#1d1d1b;background:#fff}
a{display:inline-block;padding:.6rem 1rem;border-radius:.4rem;background:#1d4f5c;color:#fff;font-weight:600}
a:focus-visible{outline:3px solid #c2613f;outline-offset:2px}section{margin:2rem 0}`;

function pageIn(language: Language, links: { server: string; person: string }): string {
  const say = (key: Phrase) => asText(phrase(language, key));
  const way = (link: string, button: Phrase, why: Phrase) =>
    `<section><p>${say(why)}</p><a href="${asText(link)}">${say(button)}</a></section>`;
  return `<!doctype html>
<html lang="${language}" dir="${isRightToLeft(language) ? "rtl" : "ltr"}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${say("install.title")}</title><style>${style}</style></head>
<body><main><h1>${say("install.title")}</h1>
${way(links.server, "install.server", "install.serverWhy")}
${way(links.person, "install.person", "install.personWhy")}
</main></body>
</html>
`;
}

/** As it stands in HTML. */
function asText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
