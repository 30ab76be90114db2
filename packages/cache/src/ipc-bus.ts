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

/** A bus between a process and those it forked, where there is no Redis. Alone it is a bus without anybody else. */
export function ipcBus(): IpcBus {
  const peers = new Set<Peer>();
  const listeners: BusListener[] = [];

  return {
    sharesStore: false,
    async publish(keys) {
      await Promise.all([...peers].map((peer) => send(peer, { cacheKeysChanged: [...keys] })));
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
