import type { Server } from "node:http";

/**
 * Stops listening and waits until every request in work is answered; connections that only wait for more close at once.
 * What still runs after the limit is cut off, and the answer is false.
 */
export async function drain(server: Server, limitMs: number): Promise<boolean> {
  // A connection turns idle when its answer is out, and nothing says so: they are looked at again.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const closed = new Promise<true>((resolve) => server.close(() => resolve(true)));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  const finished = await Promise.race([closed, late]);
  clearInterval(sweep);
  clearTimeout(timer);
  if (!finished) server.closeAllConnections();
  return finished;
}
