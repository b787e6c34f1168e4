// A browser in which somebody adds Convivio to a workspace: it keeps cookies, and follows nothing by itself.
type Seen = { status: number; text: string; location: string | null; headers: Headers };

export function openBrowser(options: { language?: string } = {}) {
  const cookies = new Map<string, string>();
  async function open(address: string, form?: Record<string, string>): Promise<Seen> {
    const response = await fetch(address, {
      redirect: "manual",
      ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        "accept-language": options.language ?? "en",
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/Expires=Thu, 01 Jan 1970/.test(cookie)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const { status, headers } = response;
    return { status, text: await response.text(), location: headers.get("location"), headers };
  }
  return { cookies, open };
}

export type Browser = ReturnType<typeof openBrowser>;
