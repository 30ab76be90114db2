import { type WireRequest, wireRequest } from "../measure/wire.ts";
import type { Call, Operation } from "../operations/operation.ts";
import { nth, type World } from "../site/world.ts";

/** The bytes that ask for a call. */
export function requestOf(origin: string, { path, input, mutation }: Call, token?: string): WireRequest {
  const headers: Record<string, string> = {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(mutation ? { "content-type": "application/json", origin } : {}),
  };
  const at = new URL(`/api/trpc/${path}`, origin);
  if (mutation) return wireRequest(at, { method: "POST", headers, body: JSON.stringify(input ?? {}) });
  if (input !== undefined) at.searchParams.set("input", JSON.stringify(input));
  return wireRequest(at, { headers });
}

/** How many different requests of a reading operation are sent in turn. */
const different = 200;

/** The n-th request of an operation; those of reads are made once and come again, those of writes are always new. */
export function requestsOf(operation: Operation, world: World, origin: string): (n: number) => WireRequest {
  const tokenAt = (n: number) => (operation.by === "visitor" ? undefined : nth(world.readers, n).token);
  const make = (n: number) => operation.calls(world, n).map((call) => requestOf(origin, call, tokenAt(n)));
  if (operation.calls(world, 0).some(({ mutation }) => mutation)) return (n) => nth(make(n), 0);
  const all = Array.from({ length: different }, (_, n) => make(n)).flat();
  return (n) => nth(all, n);
}
