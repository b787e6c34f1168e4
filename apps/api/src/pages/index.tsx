// The public pages.
import { Hono } from "hono";
import type { AppEnv, AppOptions } from "../app-options.ts";

export function pages(_options: AppOptions): Hono<AppEnv> {
  return new Hono<AppEnv>();
}
