import { Command, CommanderError } from "commander";
import type { AddCommand } from "./command.ts";
import { addCreateAdmin } from "./commands/create-admin.ts";
import { addDeleteMember } from "./commands/delete-member.ts";
import { addExport } from "./commands/export.ts";
import { addImport } from "./commands/import.ts";
import { addMigrate } from "./commands/migrate.ts";
import { addResetPassword } from "./commands/reset-password.ts";
import { addSeed } from "./commands/seed.ts";
import { addSwitch } from "./commands/switch.ts";

/** Every command, in the order in which help lists them. */
const commands: AddCommand[] = [
  addMigrate,
  addSeed,
  addImport,
  addExport,
  addCreateAdmin,
  addResetPassword,
  addDeleteMember,
  addSwitch,
];

/** Runs the command line; the exit code, 2 for a command line nobody understands. */
export async function runCommand(args: string[], signal: AbortSignal): Promise<number> {
  const program = new Command("npm run medley --")
    .description("Looks after a Medley: its database comes from DATABASE_URL or from the data folder.")
    .showHelpAfterError("\nSee: npm run medley -- help")
    .exitOverride();
  for (const add of commands) add(program, signal);
  try {
    await program.parseAsync(args.length === 0 ? ["help"] : args, { from: "user" });
    return 0;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2; // commander has printed its words
  }
}
