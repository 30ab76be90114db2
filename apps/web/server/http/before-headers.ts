import type { ServerResponse } from "node:http";

/**
 * Calls `act` at the last moment at which the answer's headers can still be set, whoever answers. A number it returns
 * becomes the status.
 */
export function beforeHeaders(res: ServerResponse, act: () => number | undefined): void {
  const writeHead = res.writeHead;
  res.writeHead = function once(this: ServerResponse, status: number, ...args: unknown[]) {
    res.writeHead = writeHead;
    return (writeHead as (...all: unknown[]) => ServerResponse).call(this, act() ?? status, ...args);
  } as typeof writeHead;
}
