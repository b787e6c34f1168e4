// For tests of imports: the app with its jobs, somebody signed in, and files sent through the door.
import type { ImportState, ImportView, Role } from "@convivio/core";
import { pino } from "pino";
import { everyJob } from "../../jobs/every-job.ts";
import { type Jobs, startJobs } from "../../jobs/jobs.ts";
import { type Desk, deskOf } from "../../testing/desk.ts";
import { openTestCatalogue, type TestCatalogue, testApp } from "../../testing/index.ts";
import { type SignedInForTest, signIn } from "../../testing/sign-in.ts";

export interface Curator extends SignedInForTest {
  desk: Desk;
}

export interface ImportScene extends TestCatalogue {
  app: ReturnType<typeof testApp>;
  jobs: Jobs;
  welcome(role?: Role, name?: string): Promise<Curator>;
  /** The same person's desk over other jobs. */
  deskWith(jobs: Jobs, by: Curator): Desk;
  send(
    by: Pick<Curator, "headers">,
    kind: string,
    name: string,
    body: string | Uint8Array<ArrayBuffer>,
    more?: string,
  ): Promise<Response>;
  /** Sent and taken in. */
  sent(by: Curator, kind: string, rows: string, name?: string): Promise<ImportView>;
  /** The import once it has come to one of these states. */
  reach(by: Curator, id: number, ...states: ImportState[]): Promise<ImportView>;
  /** Sent, checked, and as it stands then. */
  checked(by: Curator, kind: string, rows: string, isToPublish?: boolean): Promise<ImportView>;
}

export async function openImportScene(): Promise<ImportScene> {
  const opened = await openTestCatalogue();
  const { catalogue } = opened;
  const log = pino({ level: "silent" });
  const jobs = startJobs({ db: catalogue.db, log, jobs: everyJob({ catalogue, log }) });
  await jobs.started;
  const app = testApp(catalogue, null, { jobs: () => jobs });
  const deskWith = (over: Jobs, { acting }: Pick<SignedInForTest, "acting">) =>
    deskOf(catalogue, { kind: "person", acting, session: "s", address: "::1" }, { jobs: over });
  const scene: ImportScene = {
    ...opened,
    app,
    jobs,
    async welcome(role = "curator", name) {
      const person = await signIn(opened, name === undefined ? { role } : { role, name });
      return { ...person, desk: deskWith(jobs, person) };
    },
    deskWith,
    send: async (by, kind, name, body, more = "") =>
      app.request(`/desk/imports?kind=${kind}&name=${encodeURIComponent(name)}${more}`, {
        method: "POST",
        headers: by.headers,
        body,
      }),
    async sent(by, kind, rows, name = "file.csv") {
      const response = await scene.send(by, kind, name, rows);
      if (response.status !== 201) throw new Error(await response.text());
      return (await response.json()) as ImportView;
    },
    async reach(by, id, ...states) {
      for (;;) {
        const view = await by.desk.imports.get({ id });
        if (states.includes(view.state)) return view;
        if (view.state === "failed") throw new Error(`import ${id} failed`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async checked(by, kind, rows, isToPublish = false) {
      const { id } = await scene.sent(by, kind, rows);
      await by.desk.imports.check({ id, isToPublish });
      return scene.reach(by, id, "checked");
    },
    async close() {
      await jobs.close();
      await opened.close();
    },
  };
  return scene;
}

/** A CSV file of practices in Turin. */
export function practicesFile(titles: readonly string[], more: { city?: string; extra?: string } = {}): string {
  const { city = "Torino", extra = "" } = more;
  const lines = titles.map(
    (title) =>
      `"${title}",${city},Housing,since 2018,running,"Told shortly.",A report,https://example.org/${encodeURIComponent(title)},The city,told${extra}`,
  );
  const header = "Title,City,Theme,Start,Status,Summary,Source 1 title,Source 1 URL,Source 1 publisher,Evidence";
  return [header + (extra === "" ? "" : ",Extra"), ...lines].join("\r\n");
}
