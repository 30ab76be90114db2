import { countStatements } from "@medley/db";
import { settled } from "../afterwards.ts";

/** How many SQL statements a piece of work sends, with nothing left to be done from before. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  await settled();
  const count = { statements: 0, milliseconds: 0 };
  await countStatements(count, work);
  return count.statements;
}
