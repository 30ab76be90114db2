import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { type Networks, plainAddress } from "./addresses.ts";

/** Who sent a request, as far as can be believed. */
export interface Client {
  requestId: string;
  ip: string;
  /** The address of the other end of the connection. */
  peer: string;
  /** Somebody passed the request on, or says so. */
  forwarded: boolean;
}

const forwardedHeaders = /^(forwarded|x-forwarded-.*|x-real-ip|x-request-id|x-middleware-.*)$/;

/**
 * Tells who sent the request, and takes out of its headers everything that only a trusted proxy may say, so that
 * nothing behind (Next reads some of them) can be fooled by it.
 */
export function identifyClient(req: IncomingMessage, trusted: Networks): Client {
  const { headers } = req;
  const peer = plainAddress(req.socket.remoteAddress) ?? "";
  const believed = trusted.has(peer);
  const client = {
    requestId: (believed && acceptableId(headers["x-request-id"])) || randomUUID(),
    ip: believed ? firstStranger(headers["x-forwarded-for"], peer, trusted) : peer,
    peer,
    forwarded: isForwarded(headers),
  };
  for (const name of Object.keys(headers)) if (forwardedHeaders.test(name)) delete headers[name];
  return client;
}

function isForwarded(headers: IncomingHttpHeaders): boolean {
  return ["forwarded", "x-forwarded-for", "x-real-ip", "via"].some((name) => headers[name] !== undefined);
}

function acceptableId(given: string | string[] | undefined): string | undefined {
  return typeof given === "string" && /^[\w.-]{8,64}$/.test(given) ? given : undefined;
}

/** Each proxy adds whom it heard from at the end: the last one that is no proxy of ours is the client. */
function firstStranger(chain: string | string[] | undefined, peer: string, trusted: Networks): string {
  let nearest = peer;
  for (const hop of [chain ?? []].flat().join(",").split(",").reverse()) {
    const address = plainAddress(withoutPort(hop.trim()));
    if (!address) return nearest;
    nearest = address;
    if (!trusted.has(address)) return address;
  }
  return nearest;
}

function withoutPort(hop: string): string {
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(hop) ?? [];
  return bracketed ?? hop.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
}
