import { words } from "./say.mjs";

/** Why the process ends early, with the exit code that says so. */
export class Ending extends Error {
  /** @param {string} message @param {number} exitCode */
  constructor(message, exitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

const signals = /** @type {const} */ ({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 });

/**
 * One wish to stop for the whole process: Ctrl-C, SIGTERM or a closed terminal aborts the signal.
 * A repeated one changes nothing: npm passes on a Ctrl-C that the terminal has sent already.
 */
export function stopping() {
  const controller = new AbortController();
  for (const [name, exitCode] of Object.entries(signals)) {
    process.on(name, () => controller.abort(new Ending(`Stopped by ${name}`, exitCode)));
  }
  return controller.signal;
}

/**
 * Runs a program's main part and ends the process: what it throws becomes words on the error stream and an exit code.
 * @param {() => Promise<number>} main answers the exit code
 * @returns {Promise<never>}
 */
export async function runMain(main) {
  try {
    process.exit(await main());
  } catch (error) {
    process.stderr.write(`${words(error)}\n`);
    process.exit(error instanceof Ending ? error.exitCode : 1);
  }
}
