#!/usr/bin/env -S node --stack-size=4000
// Prisma's schema engine without its download (docs/decisions/0003): the command line and JSON-RPC of the native binary,
// answered by the engine's WebAssembly build over `pg`. The parser recurses deeply, hence the larger stack.
import { parseArguments } from "./arguments.mjs";
import { describeFailure, runDatabaseCommand } from "./database.mjs";
import { serveRpc } from "./rpc.mjs";

const { datamodels, url, shadowUrl, command } = parseArguments(process.argv.slice(2));

if (command[0] === "--version") {
  process.stdout.write("schema-engine-cli wasm\n");
} else if (command[0] === "cli") {
  try {
    await runDatabaseCommand(command[1], url);
  } catch (error) {
    // The caller drops the first line and parses every other as JSON: a line break before, none after.
    process.stderr.write(`\n${describeFailure(error)}`);
    process.exitCode = 1;
  }
} else {
  await serveRpc({ datamodels, url, shadowUrl });
}
