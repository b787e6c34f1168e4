// The role of an account and, for a curator, the countries and themes that it is limited to.
import { type Language, type LimitName, type Limits, type Role, roles } from "@convivio/core";
import { useCallback } from "react";
import { client } from "../../client.ts";
import type { Choice, FindChoices } from "../kit/choice.ts";
import { PickList } from "../kit/pick-list.tsx";
import { RadioGroup } from "../kit/radio-group.tsx";
import { useWords } from "../messages/words.tsx";

export interface RoleChoice {
  role: Role;
  countries: Choice[];
  themes: Choice[];
}

export function limitsOf({ countries, themes }: RoleChoice): Limits {
  return { countries: countries.map(({ id }) => Number(id)), themes: themes.map(({ id }) => Number(id)) };
}

export function choiceOf(role: Role, limits: Limits, names: readonly LimitName[]): RoleChoice {
  const named = (ids: readonly number[]) =>
    ids.map((id) => ({ id, title: names.find((one) => one.id === id)?.title ?? String(id) }));
  return { role, countries: named(limits.countries), themes: named(limits.themes) };
}

function useFind(kind: "country" | "theme", language: Language): FindChoices {
  return useCallback(
    async (text, signal) => {
      const { found } = await client.records.find.query({ text, kinds: [kind], limit: 20, language }, { signal });
      return found.map(({ id, title }) => ({ id, title }));
    },
    [kind, language],
  );
}

type RoleFieldsProps = { value: RoleChoice; onChange: (value: RoleChoice) => void };

export function RoleFields({ value, onChange }: RoleFieldsProps) {
  const { say, language } = useWords("accounts");
  const { say: sayShell } = useWords("shell");
  const findCountry = useFind("country", language);
  const findTheme = useFind("theme", language);
  return (
    <>
      <RadioGroup<Role>
        label={say("role.field")}
        value={value.role}
        onChange={(role) => onChange({ ...value, role })}
        choices={roles.map((role) => ({
          id: role,
          label: sayShell(`role.${role}`),
          description: say(`role.${role}Text`),
        }))}
      />
      {value.role === "curator" && (
        <>
          <PickList
            label={say("limits.countries")}
            description={say("limits.hint")}
            value={value.countries}
            onChange={(countries) => onChange({ ...value, countries })}
            find={findCountry}
            isOrdered={false}
          />
          <PickList
            label={say("limits.themes")}
            description={say("limits.hint")}
            value={value.themes}
            onChange={(themes) => onChange({ ...value, themes })}
            find={findTheme}
            isOrdered={false}
          />
        </>
      )}
    </>
  );
}
