import { progressBar } from "../../lib/progress-bar.mjs";
import { say } from "../../lib/say.mjs";
import type { AddCommand } from "../command.ts";
import { withDatabase } from "../with-database.ts";

export const addExport: AddCommand = (program, signal) => {
  program
    .command("export")
    .description("write the site as a file of JSON lines that import reads; nothing to sign in by is in it")
    .argument("[file]", "a new one", "medley-export.jsonl")
    .option("--user <username>", "only this member's own things")
    .action((file: string, { user }: { user?: string }) =>
      withDatabase(signal, async (databaseUrl) => {
        const { exportSite } = await import("@medley/seed/export");
        say(`Exporting to ${file}`);
        const { lines } = await exportSite({ databaseUrl, file, user, signal, progress: progressBar("lines").show });
        const counts = Object.entries(lines).map(([type, count]) => `${count} ${type}`);
        say(`Lines by type: ${counts.join(", ")}`);
      }),
    );
};
