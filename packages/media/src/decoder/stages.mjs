/** Times what it is given, in milliseconds, under a name. */
export function createStages() {
  /** @type {Record<string, number>} */
  const stages = {};
  return {
    stages,
    /**
     * @template T
     * @param {string} name
     * @param {() => Promise<T>} work
     */
    async time(name, work) {
      const start = performance.now();
      const made = await work();
      stages[name] = performance.now() - start;
      return made;
    },
  };
}
