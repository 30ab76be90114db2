import { sql, statement, text } from "../../statement.ts";

/** Turns a switch and says who did; no row when it stood like that already. Relies on switches_pkey. */
export const turnSwitch = statement({
  name: "switch.turnSwitch",
  columns: { name: text },
  examples: [{ name: "example", isOn: false, changedBy: null, now: new Date(0) }],
  sql: (p: { name: string; isOn: boolean; changedBy: string | null; now: Date }) => sql`
    insert into switches as s (name, is_on, changed_by, changed_at)
    select ${p.name}::text, ${p.isOn}::boolean, ${p.changedBy}::uuid, ${p.now}::timestamptz
    where not ${p.isOn}::boolean or exists (select from switches where name = ${p.name}::text)
    on conflict (name) do update set is_on = excluded.is_on, changed_by = excluded.changed_by, changed_at = excluded.changed_at
    where s.is_on <> excluded.is_on
    returning name as "name"`,
});
