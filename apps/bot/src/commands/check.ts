// Says which platforms are configured, or what is wrong with the configuration, before anything slow is started.
import { ConfigurationError, readEnv } from "../env.ts";
import { platformLines } from "../platform-lines.ts";

try {
  process.stdout.write(`${platformLines(readEnv()).join("\n")}\n`);
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.problems.join("\n")}\n`);
  process.exitCode = 1;
}
