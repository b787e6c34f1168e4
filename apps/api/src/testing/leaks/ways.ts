// The ways by which somebody who is not signed in reads the catalogue; each that is gone is noted.
import { ConvivioError } from "@convivio/core";
import type { Hono } from "hono";
import type { AppEnv } from "../../app-options.ts";
import type { Catalogue } from "../../catalogue.ts";
import { type Desk, deskOf } from "../desk.ts";

export interface Page {
  status: number;
  text: string;
  /** Where it sends on to. */
  location: string | null;
}

export interface Ways {
  anyone: Desk;
  page(path: string): Promise<Page>;
  /** Procedures by their name, pages by their route. */
  gone: Set<string>;
}

export function openWays(catalogue: Catalogue, app: Hono<AppEnv>): Ways {
  const gone = new Set<string>();
  return {
    gone,
    anyone: noting(deskOf(catalogue, { kind: "anyone", address: "::1" }), (name) => gone.add(name)),
    async page(path) {
      gone.add(`GET ${routeOf(path)}`);
      const response = await app.request(path);
      return { status: response.status, text: await response.text(), location: response.headers.get("location") };
    },
  };
}

function routeOf(path: string): string {
  return path.replace(/\?.*$/, "").replace(/^(\/[a-z]+)\/[^/]+$/, "$1/:slug");
}

/** The same procedures, each of which tells its name when it is called. */
function noting(desk: Desk, note: (procedure: string) => void): Desk {
  const routerOf = (name: string) => {
    const router = desk[name as keyof Desk];
    return new Proxy(router, {
      get(_, procedure: string) {
        note(`${name}.${procedure}`);
        return router[procedure as keyof typeof router];
      },
    });
  };
  return new Proxy(desk, { get: (_, name: string) => routerOf(name) });
}

/** Null where there is no such thing; any other refusal is a fault. */
export async function ifThere<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    const { cause } = error as { cause?: unknown };
    if (cause instanceof ConvivioError && cause.code === "not-found") return null;
    throw error;
  }
}
