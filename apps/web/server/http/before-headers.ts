import type { ServerResponse } from "node:http";

/** Calls `act` at the last moment at which the answer's headers can still be set, whoever answers. */
export function beforeHeaders(res: ServerResponse, act: () => void): void {
  const writeHead = res.writeHead;
  res.writeHead = function once(this: ServerResponse, ...args: unknown[]) {
    res.writeHead = writeHead;
    act();
    return (writeHead as (...rest: unknown[]) => ServerResponse).apply(this, args);
  } as typeof writeHead;
}
