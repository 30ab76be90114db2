import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import os from "node:os";
import { ImageError } from "../image-error.ts";
import { StorageError } from "../storage/storage-error.ts";
import type { Done, FailureCode, FromDecoder, Job } from "./job.ts";

/** A child process that decodes one image at a time. It never outlives this one. */
export interface DecoderProcess {
  /** Throws an `ImageError` for the image's fault, another error for ours; the process may be gone then. */
  run(job: Job, options: { timeoutMs: number; signal?: AbortSignal | undefined }): Promise<Done>;
  pid: number;
  isAlive(): boolean;
  kill(): void;
}

/** Found by its package's name, since the server is bundled into one file elsewhere. */
const program = () => createRequire(import.meta.url).resolve("@medley/media/decoder");

/** Readers of pages come first, but an image must still be done in its time on a busy machine. */
const niceness = 5;

const crashes = new Set(["SIGSEGV", "SIGBUS", "SIGABRT", "SIGILL", "SIGFPE"]);

export function startDecoder(): DecoderProcess {
  const child = fork(program(), [], {
    execArgv: ["--max-old-space-size=128"],
    // None of our secrets where strangers' files are decoded. Few arenas: what libvips frees goes back to the system.
    env: { NODE_ENV: "production", MALLOC_ARENA_MAX: "2", UV_THREADPOOL_SIZE: "2" },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  // Set before it has started any thread: Linux keeps this for each thread, and they take it from who starts them.
  // Who started Medley nicer than this keeps that: without root there is no way back.
  if (child.pid) os.setPriority(child.pid, Math.max(niceness, os.getPriority()));
  child.unref();
  child.channel?.unref();
  const lastWords = collectLastWords(child);
  const ready = waitUntilReady(child, lastWords);
  ready.catch(() => {}); // told to whoever runs a job

  return {
    async run(job, { timeoutMs, signal }) {
      signal?.throwIfAborted();
      const stop = () => child.kill("SIGKILL");
      signal?.addEventListener("abort", stop, { once: true });
      child.ref();
      try {
        await ready;
        return await runJob(child, job, { timeoutMs, lastWords });
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      } finally {
        signal?.removeEventListener("abort", stop);
        child.unref();
      }
    },
    pid: child.pid ?? 0,
    isAlive: () => child.exitCode === null && child.signalCode === null && !child.killed,
    kill: () => child.kill("SIGKILL"),
  };
}

function waitUntilReady(child: ChildProcess, lastWords: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`The decoder did not start: ${lastWords()}`)));
  });
}

function runJob(child: ChildProcess, job: Job, options: { timeoutMs: number; lastWords(): string }): Promise<Done> {
  const { timeoutMs, lastWords } = options;
  return new Promise<Done>((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill("SIGKILL");
      finish(() => reject(new ImageError("too_slow", `Not decoded within ${timeoutMs} ms`)));
    }, timeoutMs);
    const onMessage = (message: FromDecoder) => {
      if (message.kind === "done") finish(() => resolve(message.done));
      if (message.kind === "failed") finish(() => reject(toError(message.code, message.message)));
    };
    const onExit = (_code: number | null, signal: NodeJS.Signals | null) => {
      const words = `The decoder ended with ${signal ?? _code}: ${lastWords()}`;
      finish(() => reject(signal && crashes.has(signal) ? new ImageError("unreadable", words) : new Error(words)));
    };
    function finish(settle: () => void) {
      clearTimeout(late);
      child.off("message", onMessage).off("exit", onExit);
      settle();
    }
    child.on("message", onMessage).on("exit", onExit);
    child.send(job, (error) => {
      if (error) finish(() => reject(error));
    });
  });
}

function toError(code: FailureCode, message: string): Error {
  if (code === "full") return new StorageError("full", message);
  if (code === "broken") return new Error(`The decoder failed: ${message}`);
  return new ImageError(code, message);
}

/** The end of what it wrote to its standard error. */
function collectLastWords(child: ChildProcess): () => string {
  let text = "";
  child.stderr?.setEncoding("utf8").on("data", (part: string) => {
    text = (text + part).slice(-2_000);
  });
  if (child.stderr && "unref" in child.stderr) (child.stderr as { unref(): void }).unref();
  return () => text.trim();
}
