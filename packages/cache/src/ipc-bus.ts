import { setImmediate as endOfTurn } from "node:timers/promises";
import type { Bus, BusListener } from "./bus.ts";

/** The other end of a Node channel: a forked child, or for the child its own `process`. */
export interface Peer {
  connected?: boolean;
  send?(message: unknown, done?: (error: Error | null) => void): boolean;
  on(event: "message", listener: (message: unknown) => void): unknown;
  once(event: "disconnect", listener: () => void): unknown;
}

export type IpcBus = Bus & {
  /** Adds a process to tell and to hear, until its channel closes. */
  connect(peer: Peer): void;
};

type Message = { cacheKeysChanged: string[] };

/**
 * A bus between a process and those it forked, where there is no Redis. Alone it is a bus without anybody else. What is
 * published in one turn of the event loop is one message: under many votes telling of them took a tenth of their work.
 */
export function ipcBus(): IpcBus {
  const peers = new Set<Peer>();
  const listeners: BusListener[] = [];
  let next: { keys: Set<string>; sent: Promise<unknown> } | undefined;

  async function sendAfterTurn(keys: ReadonlySet<string>): Promise<unknown> {
    await endOfTurn();
    next = undefined;
    return Promise.all([...peers].map((peer) => send(peer, { cacheKeysChanged: [...keys] })));
  }

  return {
    sharesStore: false,
    async publish(keys) {
      if (peers.size === 0) return;
      if (!next) {
        const told = new Set<string>();
        next = { keys: told, sent: sendAfterTurn(told) };
      }
      for (const key of keys) next.keys.add(key);
      await next.sent;
    },
    listen: (listener) => void listeners.push(listener),
    connect(peer) {
      peers.add(peer);
      peer.on("message", (message) => {
        if (isOurs(message)) for (const listener of listeners) listener.changed(message.cacheKeysChanged);
      });
      peer.once("disconnect", () => {
        peers.delete(peer);
        for (const listener of listeners) listener.lost();
      });
    },
  };
}

/** Resolves once the message is on its way. A peer that is ending keeps nothing and need not hear. */
function send(peer: Peer, message: Message): Promise<void> {
  return new Promise((resolve) => {
    if (peer.connected === false || !peer.send) resolve();
    else peer.send(message, () => resolve());
  });
}

function isOurs(message: unknown): message is Message {
  return typeof message === "object" && message !== null && "cacheKeysChanged" in message;
}
