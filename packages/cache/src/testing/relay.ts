import { connect, createServer, type Socket } from "node:net";

/** A way to a local server that a test can cut, and restore. */
export type Relay = { url: string; cut(): void; restore(): void; stop(): void };

/** Relays a URL such as redis://127.0.0.1:6379. While cut, connections break at once. */
export async function startRelay(target: string): Promise<Relay> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const relay = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(Number(new URL(target).port), new URL(target).hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => {}); // "close" follows
      socket.once("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
  const address = relay.address();
  const url = new URL(target);
  url.hostname = "127.0.0.1";
  url.port = String(typeof address === "object" && address ? address.port : 0);
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    cut,
    restore: () => {
      isCut = false;
    },
    stop: () => {
      cut();
      relay.close();
    },
  };
}
