import { localPath } from "@medley/api/schema/next-path";
import { type Refusal, readRefusal } from "./refusal.ts";

/** What the address of a form about accounts says. */
export interface AccountAddress {
  /** Where to go afterwards: a path of this site. */
  next: string;
  refusal: Refusal | null;
  /** The name somebody has just signed up with. */
  joined: string | null;
}

export function readAccountAddress(params: Record<string, string | string[] | undefined>): AccountAddress {
  const { joined } = params;
  return {
    next: localPath(params.next),
    refusal: readRefusal(params),
    joined: typeof joined === "string" && /^[A-Za-z0-9_-]{3,32}$/.test(joined) ? joined : null,
  };
}

/** `path` with what is to be kept on the way through it. */
export function withNext(path: string, next: string, more: Record<string, string> = {}): string {
  const params = new URLSearchParams(next === "/" ? more : { ...more, next });
  return params.size > 0 ? `${path}?${params}` : path;
}
