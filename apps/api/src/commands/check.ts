// Says what is wrong with the api's configuration, before anything slow is started; silent when nothing is.
import { ConvivioError } from "@convivio/core";
import { readEnv } from "../env.ts";

try {
  readEnv(process.env);
} catch (error) {
  if (!(error instanceof ConvivioError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
