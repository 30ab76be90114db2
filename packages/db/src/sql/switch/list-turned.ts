import { bool, nullable, sql, statement, text, timestamp } from "../../statement.ts";

/** Every switch that was ever turned, and by whom; null is the operator. A handful of rows, read whole; users_pkey. */
export const listTurned = statement({
  name: "switch.listTurned",
  columns: { name: text, isOn: bool, changedBy: nullable(text), changedAt: timestamp },
  examples: [{}],
  sql: (_: Record<string, never>) => sql`
    select s.name as "name", s.is_on as "isOn", u.username as "changedBy", s.changed_at as "changedAt"
    from switches s left join users u on u.id = s.changed_by`,
});
