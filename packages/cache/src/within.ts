/**
 * Rejects when Redis takes longer. Once the time is over, an answer that already lies in the socket still counts: a
 * process that was busy itself must not take Redis for slow.
 */
export async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const giveUp = () => reject(new Error(`Redis did not answer within ${timeoutMs} ms`));
    timer = setTimeout(() => setImmediate(giveUp), timeoutMs);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
