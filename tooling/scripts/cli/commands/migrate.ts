import { say } from "../../lib/say.mjs";
import type { AddCommand } from "../command.ts";
import { withDatabase } from "../with-database.ts";

export const addMigrate: AddCommand = (program, signal) => {
  program
    .command("migrate")
    .description("bring the database up to this version's migrations (also done at every start)")
    .action(() => withDatabase(signal, async () => say("The database is up to date")));
};
