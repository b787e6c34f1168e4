// Who may do what: the whole table, written out, so that a change of a policy shows as what it is.
import { describe, expect, test } from "vitest";
import type { Acting } from "../acting.ts";
import { noLimits, type Role } from "../role.ts";
import { accountActions } from "./account.ts";
import { deskActions } from "./desk.ts";
import { may } from "./may.ts";
import { publishRefusal, type RecordSubject, recordActions } from "./record.ts";

const person = (role: Role | null, id = "me", limits = noLimits): Acting => ({
  actor: { kind: "person", id, name: id },
  role,
  limits,
});
const me = { kind: "person", id: "me", name: "Under another name" } as const;
const other = { kind: "person", id: "other", name: "Other" } as const;

const subject = (told: Partial<RecordSubject> = {}): RecordSubject => ({
  kind: "practice",
  state: "draft",
  isPublished: false,
  createdBy: other,
  writtenBy: other,
  countries: [1],
  themes: [5],
  isFourEyes: false,
  ...told,
});

const allowed = (acting: Acting, record: RecordSubject) =>
  recordActions.filter((action) => may(acting, action, record));
const everything = [...recordActions];

describe("records", () => {
  test("a contributor writes what is their own, while it is a draft or changes are asked", () => {
    const own = { createdBy: me, writtenBy: me };
    expect(allowed(person("contributor"), subject())).toEqual(["create"]);
    expect(allowed(person("contributor"), subject(own))).toEqual([
      "see",
      "create",
      "edit",
      "comment",
      "submit",
      "withdraw",
    ]);
    expect(allowed(person("contributor"), subject({ ...own, state: "in-review" }))).toEqual([
      "see",
      "create",
      "comment",
      "withdraw",
    ]);
    expect(allowed(person("contributor"), subject({ ...own, isPublished: true }))).not.toContain("edit");
    expect(may(person("contributor"), "create", subject({ kind: "theme" }))).toBe(false);
  });

  test("a curator does everything but restore, an administrator everything", () => {
    expect(allowed(person("curator"), subject())).toEqual(everything.filter((action) => action !== "restore"));
    expect(allowed(person("administrator"), subject())).toEqual(everything);
  });

  test("a curator of one country or theme only reads and remarks elsewhere", () => {
    const limited = (countries: number[], themes: number[]) => person("curator", "me", { countries, themes });
    for (const acting of [limited([2], []), limited([], [6]), limited([1], [6]), limited([2], [5])]) {
      expect(allowed(acting, subject())).toEqual(["see", "create", "comment"]);
    }
    expect(allowed(limited([1, 2], [5]), subject())).toContain("publish");
    expect(allowed(limited([2], []), subject({ countries: [] }))).toContain("publish");
  });

  test("with four eyes whoever wrote a revision does not publish it, whatever their role and name", () => {
    for (const role of ["curator", "administrator"] as const) {
      expect(may(person(role), "publish", subject({ isFourEyes: true, writtenBy: me }))).toBe(false);
      expect(may(person(role), "publish", subject({ isFourEyes: true }))).toBe(true);
      expect(publishRefusal(person(role), subject({ isFourEyes: true, writtenBy: me }))).toBe("four-eyes");
      expect(publishRefusal(person(role), subject({ isFourEyes: true }))).toBeNull();
    }
    const elsewhere = person("curator", "me", { countries: [2], themes: [] });
    expect(publishRefusal(elsewhere, subject({ isFourEyes: true, writtenBy: me }))).toBe("role");
    expect(publishRefusal(person("contributor"), subject({ createdBy: me, writtenBy: me }))).toBe("role");
  });

  test("whoever has no role may nothing, a job everything that it is made for", () => {
    expect(allowed(person(null), subject({ createdBy: me }))).toEqual([]);
    const member: Acting = {
      actor: { kind: "member", platform: "slack", workspace: "T", user: "U" },
      role: null,
      limits: noLimits,
    };
    expect(allowed(member, subject())).toEqual([]);
    expect(allowed({ actor: { kind: "job", name: "seed" }, role: null, limits: noLimits }, subject())).toEqual(
      everything,
    );
  });
});

test("people, mails and settings are for administrators; questions, imports and sources for curators too", () => {
  const of = (role: Role | null, actions: readonly (typeof accountActions)[number][] | typeof deskActions) =>
    actions.filter((action) => may(person(role), action));
  expect(of("administrator", accountActions)).toEqual([...accountActions]);
  expect(of("administrator", deskActions)).toEqual([...deskActions]);
  expect(of("curator", accountActions)).toEqual([]);
  expect(of("curator", deskActions)).toEqual([
    "see-colleagues",
    "see-questions",
    "decide-questions",
    "import",
    "export",
    "see-reports",
    "close-reports",
    "see-sources",
    "check-sources",
    "see-audit",
  ]);
  for (const role of ["contributor", null] as const) {
    expect([of(role, accountActions), of(role, deskActions)]).toEqual([[], []]);
  }
});
