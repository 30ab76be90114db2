import type { Imported } from "@medley/seed/import";
import { progressBar } from "../../lib/progress-bar.mjs";
import { note, say } from "../../lib/say.mjs";
import { Ending } from "../../lib/stopping.mjs";
import type { AddCommand } from "../command.ts";
import { keepResult } from "../keep-result.ts";
import { describeMachine } from "../machine.ts";
import { withDatabase } from "../with-database.ts";

type Options = { as?: string; result?: string };

/** Of more lines that are refused, only the number is told. */
const mostTold = 200;

export const addImport: AddCommand = (program, signal) => {
  program
    .command("import")
    .description("take in a file of JSON lines: members, clips, images, comments, votes; see docs/import.md")
    .argument("<file>")
    .option("--as <username>", "who did what a line names nobody for")
    .option("--result <file>", "keep counts and times as JSON")
    .action((file: string, options: Options) =>
      withDatabase(signal, (databaseUrl) => takeIn(databaseUrl, file, options, signal)),
    );
};

async function takeIn(databaseUrl: string, file: string, options: Options, signal: AbortSignal): Promise<void> {
  const { importFile } = await import("@medley/seed/import");
  let told = 0;
  const refused = ({ line, reason }: { line: number; reason: string }) => {
    told += 1;
    if (told <= mostTold) process.stderr.write(`line ${line}: ${reason}\n`);
    if (told === mostTold + 1) process.stderr.write("and more: they are counted at the end\n");
  };
  const bar = progressBar("kB");
  const kilo = (bytes: number) => Math.ceil(bytes / 1_000);
  const progress = (done: number, total: number) => bar.show(kilo(done), kilo(total));
  say(`Importing ${file}`);
  const start = performance.now();
  const imported = await importFile({ databaseUrl, file, as: options.as, signal, refused, progress });
  const seconds = Math.round(performance.now() - start) / 1000;
  tell(imported, seconds);
  if (options.result !== undefined) {
    keepResult(options.result, { command: "import", seconds, ...imported, machine: describeMachine() });
  }
  if (imported.refused > 0)
    throw new Ending(imported.refused === 1 ? "1 line was refused." : `${imported.refused} lines were refused.`, 2);
}

function tell({ added, present, lines, resumedAfter }: Imported, seconds: number): void {
  if (resumedAfter > 0) note(`went on after line ${resumedAfter}`);
  const counts = Object.entries(added).flatMap(([type, count]) => {
    const [one, more] = words[type] ?? [type, type];
    return count > 0 ? [`${count} ${count === 1 ? one : more}`] : [];
  });
  say(`Added ${counts.length > 0 ? counts.join(", ") : "nothing"}; ${present} lines say what is there already.`);
  note(`${lines} lines in ${seconds.toFixed(1)} s`);
}

/** One, and several. */
const words: Record<string, [string, string]> = {
  user: ["member", "members"],
  broadcaster: ["channel", "channels"],
  game: ["game", "games"],
  tag: ["tag", "tags"],
  clip: ["clip", "clips"],
  image: ["image", "images"],
  comment: ["comment", "comments"],
  vote: ["vote", "votes"],
  favorite: ["favourite", "favourites"],
};
