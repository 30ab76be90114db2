import { countStatements } from "@medley/db";

/** How many SQL statements a piece of work sends. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const count = { statements: 0, milliseconds: 0 };
  await countStatements(count, work);
  return count.statements;
}
