/** Asks until the answer is not undefined; throws with the given words when the time (in ms) is over. */
export async function until<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  limitMs: number,
  words: () => string,
) {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(words());
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
