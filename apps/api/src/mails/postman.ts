// The postman: takes mails from the outbox one by one and hands them to the mail server, again later where that fails.
import { type Database, type MailRow, recordFailure, recordSent, takeMails } from "@convivio/db";
import { createTransport } from "nodemailer";
import type { Logger } from "pino";
import type { Smtp } from "../env.ts";

export interface Postman {
  /** False where there is no mail server: mails stay in the outbox. */
  readonly isSending: boolean;
  /** There may be a new mail: look now. */
  wake(): void;
  /** Finishes what is in hand. */
  close(): Promise<void>;
}

export const noPostman: Postman = { isSending: false, wake: () => {}, close: async () => {} };

const lookEveryMs = 5_000;
/** Together shorter than a mail stays in hand. */
const timeouts = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

export interface PostmanOptions {
  db: Database;
  smtp: Smtp;
  /** Of the public address: names the mail. */
  hostname: string;
  log: Logger;
  everyMs?: number;
}

export function createPostman(options: PostmanOptions): Postman {
  const { db, smtp, log } = options;
  const transport = createTransport({ url: smtp.url, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  let isClosed = false;
  let round: Promise<void> | null = null;
  let isWoken = false;
  const deliverAll = async () => {
    while (isWoken && !isClosed) {
      isWoken = false;
      // What is taken is in hand, and is delivered also where a stop comes meanwhile.
      for (let isMore = true; isMore && !isClosed; ) {
        const [mail] = await takeMails(db, 1);
        if (mail !== undefined) await deliver(mail);
        isMore = mail !== undefined;
      }
    }
  };
  const deliver = async (mail: MailRow) => {
    try {
      await transport.sendMail(messageOf(mail, smtp.from, options.hostname));
    } catch (error) {
      log.warn({ mail: mail.id, attempt: mail.attempts, code: codeOf(error) }, "a mail was not taken");
      return recordFailure(db, mail, reasonOf(error));
    }
    await recordSent(db, mail.id);
  };
  const wake = () => {
    isWoken = true;
    round ??= deliverAll()
      .catch((error: unknown) => log.error({ err: error }, "the outbox could not be read"))
      .finally(() => {
        round = null;
      });
  };
  const timer = setInterval(wake, options.everyMs ?? lookEveryMs);
  timer.unref();
  return {
    isSending: true,
    wake,
    async close() {
      isClosed = true;
      clearInterval(timer);
      await round;
      transport.close();
    },
  };
}

/** A process that dies between sending and noting it sends again: by its number, the receiver can tell that it is the same. */
function messageOf({ id, at, recipient, subject, text, link }: MailRow, from: string, hostname: string) {
  return {
    from,
    to: recipient,
    subject,
    text: text.replaceAll("{link}", link ?? ""),
    messageId: `<${id}.${at.getTime()}@${hostname}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  };
}

function codeOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return [code, responseCode].filter((part) => part !== undefined).join(" ") || "unknown";
}

/** What the mail server said, for whoever reads the outbox; it names the recipient, so it does not go to the log. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 300);
}
