import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** `slow` never answers, `gone` hangs up in the middle, `full` says that the stream is longer than it takes. */
export type ClamdMood = "well" | "slow" | "gone" | "full";

/** What every scanner takes for malware, by agreement. */
export const eicar = `X5O!P%@AP[4${"\\"}PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;

/** A server that speaks clamd's INSTREAM, and finds the EICAR test file in what it is sent. */
export async function startClamd() {
  let mood: ClamdMood = "well";
  const received: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    serve(socket, () => mood, received).catch(() => socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    host: "127.0.0.1",
    port: (server.address() as AddressInfo).port,
    /** What it was sent, scan by scan. */
    received,
    be: (next: ClamdMood) => {
      mood = next;
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

async function serve(socket: Socket, mood: () => ClamdMood, received: Buffer[]): Promise<void> {
  const chunks = socket[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  async function take(count: number): Promise<Buffer> {
    while (held.length < count) {
      const next = await chunks.next();
      if (next.done) throw new Error("It hung up");
      held = Buffer.concat([held, next.value]);
    }
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  }

  const command = (await take("zINSTREAM\0".length)).toString();
  if (command !== "zINSTREAM\0") return void socket.end("UNKNOWN COMMAND\0");
  const parts: Buffer[] = [];
  for (;;) {
    const length = (await take(4)).readUInt32BE();
    if (length === 0) break;
    parts.push(await take(length));
    if (mood() === "gone") return void socket.destroy();
    if (mood() === "full") return void socket.end("INSTREAM size limit exceeded. ERROR\0");
  }
  const bytes = Buffer.concat(parts);
  received.push(bytes);
  if (mood() === "slow") return;
  socket.end(bytes.includes(eicar) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
}
