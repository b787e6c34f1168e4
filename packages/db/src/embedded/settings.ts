// How the embedded server is set: here and not in its folder, so that a new release can change them.

export const owner = "convivio";

/** Chosen once, when a cluster is made: the same order and letters on every system, whatever its own language is. */
export const clusterSettings = [
  `--username=${owner}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--text-search-config=simple",
  "--no-instructions",
];

const reach = { listen_addresses: "127.0.0.1", unix_socket_directories: "", password_encryption: "scram-sha-256" };

/** For a small machine that has other things to do. */
const size = {
  max_connections: "100",
  shared_buffers: "128MB",
  effective_cache_size: "512MB",
  work_mem: "8MB",
  max_wal_size: "256MB",
  random_page_cost: "1.1",
  // Short queries: neither workers nor compilation pay for their start.
  max_parallel_workers_per_gather: "0",
  max_parallel_maintenance_workers: "0",
  jit: "off",
  io_method: "sync",
  max_logical_replication_workers: "0",
  huge_pages: "off",
};

const safety = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };
const haste = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** Quiet, because what people type must not end up here: failed statements are told to the client, who knows better. */
const log = {
  logging_collector: "off",
  log_destination: "stderr",
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
  log_line_prefix: "%m [%p] ",
  log_timezone: "UTC",
  timezone: "UTC",
  lc_messages: "C",
};

export function listSettings(port: number, durable: boolean): string[] {
  const all = { port: String(port), ...reach, ...size, ...(durable ? safety : haste), ...log };
  return Object.entries(all).flatMap(([name, setting]) => ["-c", `${name}=${setting}`]);
}
