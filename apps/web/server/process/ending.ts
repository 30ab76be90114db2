import type { Logger } from "pino";

/** Ends the process once, whatever asks for it first. */
export interface Ending {
  /** Runs the steps and exits with the code. */
  end(code: number): Promise<never>;
}

export interface EndingOptions {
  log: Logger;
  /** What is to be finished before the process ends. */
  finish(): Promise<void>;
  /** The process ends by then, finished or not. */
  limitMs: number;
  signals: readonly NodeJS.Signals[];
}

/**
 * Ends the process in order when it is asked to, with 0, or when an error reached nobody, with 1. Signals that come
 * again change nothing: a terminal and npm both send them.
 */
export function endInOrder({ log, finish, limitMs, signals }: EndingOptions): Ending {
  let ending: Promise<never> | undefined;

  async function run(code: number): Promise<never> {
    setTimeout(() => {
      log.fatal("not everything could be finished in time");
      process.exit(1);
    }, limitMs).unref();
    try {
      await finish();
    } catch (err) {
      log.error({ err }, "ending went wrong");
      process.exit(1);
    }
    process.exit(code);
  }
  const end = (code: number) => {
    ending ??= run(code);
    return ending;
  };

  for (const signal of signals) process.on(signal, () => void end(0));
  process.on("uncaughtException", (err) => {
    log.fatal({ err }, "an error reached nobody");
    void end(1);
  });
  // Rendering leaves rejected promises behind when a reader goes away: worth a line, not the site.
  process.on("unhandledRejection", (err) => log.error({ err }, "a rejected promise reached nobody"));
  return { end };
}
