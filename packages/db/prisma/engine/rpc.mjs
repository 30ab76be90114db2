import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { createAdapterFactory } from "./adapter.mjs";

const GLUE = "@prisma/schema-engine-wasm/schema_engine_bg";
const EMPTY_SCHEMA = ["empty.prisma", 'datasource db {\n  provider = "postgresql"\n}\n'];
/** What the CLI and the WebAssembly build call differently. */
const renamed = { getDatabaseVersion: "version" };

let openRequest;
let lastPanic = "";

/**
 * Answers the CLI's JSON-RPC, a message a line, until standard input ends; then leaves the process.
 * Whatever fails is answered: a request left open makes the CLI end silently with exit code 0.
 *
 * @param {{ datamodels: string[], url?: string, shadowUrl?: string }} options
 */
export async function serveRpc(options) {
  reportPanics();
  let engine;
  for await (const line of createInterface({ input: process.stdin })) {
    const request = line.trim() ? JSON.parse(line) : {};
    if (!request.method) continue; // the CLI's answer to our own "print"
    openRequest = request.id;
    try {
      engine ??= await startEngine(options);
      const result = await call(engine, request.method, request.params);
      send({ id: request.id, result: result ?? null });
    } catch (error) {
      send(failure(request.id, lastPanic || error.message, error));
    }
    openRequest = undefined;
  }
  process.exit(0);
}

async function call(engine, method, params) {
  const input = Array.isArray(params) ? params[0] : params;
  if (method === "evaluateDataLoss") await rehearse(engine, input);
  const result = await engine[renamed[method] ?? method](input);
  if (method === "diff" && result?.stdout) send({ id: "print", method: "print", params: { content: result.stdout } });
  return result;
}

// `migrate dev` diagnoses, applies what is pending, then evaluates. Evaluating finds a shadow database only through what
// the diagnosis remembered, and that was before the pending ones were applied: diagnose again.
async function rehearse(engine, { migrationsList, filters }) {
  await engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: true });
}

async function startEngine({ datamodels, url, shadowUrl }) {
  if (!url) throw new Error("The offline schema engine needs a PostgreSQL server: set DATABASE_URL.");
  const { SchemaEngine } = await loadEngine();
  const files = datamodels.map((file) => [file, readFileSync(file, "utf8")]);
  const initial = files.length > 0 ? files : [EMPTY_SCHEMA];
  return SchemaEngine.new({ datamodels: initial }, () => {}, createAdapterFactory(url, shadowUrl));
}

// The package's own entry imports the .wasm file as a module, which Node 20 can't: instantiate it by hand.
async function loadEngine() {
  const glue = await import(GLUE);
  const folder = dirname(createRequire(import.meta.url).resolve(GLUE));
  const binary = readFileSync(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(binary, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}

// A panic below an await traps inside the module and settles no promise.
function reportPanics() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      lastPanic = message;
    },
  };
  process.on("uncaughtException", (error) => {
    const message = lastPanic || String(error?.stack ?? error);
    if (openRequest === undefined) process.stderr.write(`${message}\n`);
    else send(failure(openRequest, message));
    process.exit(1);
  });
}

function failure(id, message, { code = null, meta = null } = {}) {
  return { id, error: { code: 4466, message, data: { is_panic: false, message, error_code: code, meta } } };
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}
