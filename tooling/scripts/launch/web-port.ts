import { createServer } from "node:net";

/** The wanted port when nothing listens there, else the next free one above it; 0 means any. */
export async function webPort(host: string, wanted: number): Promise<number> {
  for (let port = wanted; port <= Math.min(wanted + 100, 65_535); port++) {
    const free = await tryPort(host, port);
    if (free !== undefined) return free;
  }
  throw new Error(`No port from ${wanted} to ${wanted + 100} is free on ${host}`);
}

/** The port, or undefined when it is taken; other failures (no such host, a port for root only) are errors. */
function tryPort(host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(undefined);
      else reject(new Error(`Can't listen on ${host} port ${port}: ${error.message}`));
    });
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : undefined));
    });
  });
}
