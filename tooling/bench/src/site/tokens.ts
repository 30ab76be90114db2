import { hashSecret, newSecret } from "@medley/api/secrets";
import { newId } from "@medley/db";
import type pg from "pg";

/** A token that may write, of somebody who decides about submissions; undefined where there is nobody. */
export async function giveStaffToken(pool: pg.Pool): Promise<string | undefined> {
  const token = newSecret("token");
  const { rowCount } = await pool.query(
    `insert into tokens (id, token_hash, user_id, name, scope)
     select $1, $2, id, 'bench', 'write' from users where role <> 'member' order by role desc limit 1`,
    [newId(), hashSecret(token)],
  );
  return rowCount ? token : undefined;
}
