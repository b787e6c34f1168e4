// HTTP as the bots speak it: undici's own request, which costs the processor much less than the fetch that is built on it.
import { request } from "undici";

export type HttpRequest = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | null;
  signal?: AbortSignal;
};

export type HttpAnswer = {
  status: number;
  ok: boolean;
  /** Null where it has none of the name, which is in small letters. */
  header(name: string): string | null;
  json(): Promise<unknown>;
  text(): Promise<string>;
};

/** Follows no redirection. Fails with the system's own error, such as one of the code ECONNREFUSED. */
export async function send(url: string, { method = "GET", headers, body, signal }: HttpRequest): Promise<HttpAnswer> {
  const options = { method, headers, body, signal } as NonNullable<Parameters<typeof request>[1]>;
  const answer = await request(url, options);
  return {
    status: answer.statusCode,
    ok: answer.statusCode >= 200 && answer.statusCode < 300,
    header: (name) => [answer.headers[name]].flat()[0] ?? null,
    json: () => answer.body.json(),
    text: () => answer.body.text(),
  };
}
