/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Says something that belongs to the step at work. @param {string} line */
export function note(line) {
  say(`  ${line}`);
}

/**
 * Does one step: says what it is, that it still works every ten seconds, and how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  say(title);
  const start = performance.now();
  const seconds = () => ((performance.now() - start) / 1000).toFixed(1);
  const heartbeat = setInterval(() => note(`… ${Math.round(Number(seconds()))} s`), 10_000);
  try {
    const result = await work();
    note(`done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

/** What to tell people about an error: they want its words, not its stack. @param {unknown} error */
export function words(error) {
  return error instanceof Error ? error.message : String(error);
}
