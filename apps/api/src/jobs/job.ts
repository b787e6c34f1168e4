// A job: work that goes on after the request which asked for it, or that nobody asks for but the clock.
import type { z } from "zod";

/** What a running job has at hand. */
export interface JobRun {
  /**
   * Aborted when the process must stop, or when another process has taken the job over. The handler ends where it is,
   * with or without an error: the job is then taken up again, so a handler goes on from what it finds done.
   */
  signal: AbortSignal;
  /** Tells how far it is, for whoever looks. */
  progress(done: number, total: number): Promise<void>;
}

export interface Job<Input = unknown> {
  name: string;
  input: z.ZodType<Input>;
  /** One at a time over all processes, whatever is asked; what is asked while one waits or runs is dropped. */
  isExclusive?: boolean;
}

/** When a job runs by itself: a cron expression, in UTC. */
export interface Schedule<Input> {
  cron: string;
  input: Input;
}

export interface BoundJob<Input = unknown> {
  job: Job<Input>;
  schedule?: Schedule<Input>;
  handle(input: Input, run: JobRun): Promise<void>;
}

/** Ties a job to what does it; the types of its input meet here. */
export function bindJob<Input>(
  job: Job<Input>,
  handle: BoundJob<Input>["handle"],
  schedule?: Schedule<Input>,
): BoundJob {
  const bound: BoundJob<Input> = schedule === undefined ? { job, handle } : { job, handle, schedule };
  return bound as BoundJob;
}
