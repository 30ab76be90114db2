import { readFile } from "node:fs/promises";
import os from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { createMedleyClient } from "@medley/api/client";
import { type CompletedUpload, UploadTicket } from "@medley/api/schema/image";
import { requestOf } from "../http/requests.ts";
import { openWire, wireRequest } from "../measure/wire.ts";

// People who upload at once, in a process of their own, so that whoever reads and takes the time isn't held up by it.
// Told how many, it sends as many files; says when all are taken, and when all are processed.
// They have machines of their own: what these would compute must not be taken from the server's. So they write bare
// requests, which cost a tenth of what a client's `fetch` takes for megabytes.
os.setPriority(os.constants.priority.PRIORITY_LOW);
const [origin = "", token = "", file = ""] = process.argv.slice(2);
const url = new URL(origin);
const picture = await readFile(file);
const medley = createMedleyClient({ url: origin, token });

process.on("message", async (count: number) => {
  const files = Array.from({ length: count }, newFile);
  const began = performance.now();
  const posts = await Promise.all(files.map(send));
  process.send?.({ taken: posts.map(({ ms }) => ms), allMs: performance.now() - began });
  let waiting = posts.map(({ id }) => id);
  while (waiting.length > 0) {
    await delay(250);
    const { items } = await medley.image.status.query({ ids: waiting.slice(0, 10) });
    const done = items.filter(({ status }) => status !== "processing").map(({ id }) => id);
    waiting = waiting.filter((id) => !done.includes(id));
  }
  process.send?.({ processedMs: performance.now() - began });
});
process.send?.("ready");

/** What follows a picture's end makes another file of it, and changes nothing that is seen. */
const newFile = () => Buffer.concat([picture, Buffer.from(crypto.randomUUID())]);

async function send(bytes: Buffer): Promise<{ id: string; ms: number }> {
  const began = performance.now();
  const wire = await openWire(url);
  const ask = async (request: Buffer): Promise<unknown> => {
    const { status, body } = await wire.send(request);
    if (status !== 200) throw new Error(`An upload was answered ${status}: ${body.toString().slice(0, 300)}`);
    return JSON.parse(body.toString());
  };
  const call = async (name: string, input: object) => {
    const answer = await ask(requestOf(origin, { path: `image.${name}`, input, mutation: true }, token));
    return (answer as { result: { data: unknown } }).result.data;
  };
  const clientKey = crypto.randomUUID();
  const made = await call("createUpload", { fileName: "noise.jpg", bytes: bytes.length, clientKey });
  const { uploadId, path } = UploadTicket.parse(made);
  const headers = { authorization: `Bearer ${token}`, "content-length": String(bytes.length) };
  await ask(Buffer.concat([wireRequest(new URL(path, url), { method: "PUT", headers }), bytes]));
  const posted = await call("completeUpload", { uploadId, clientKey, visibility: "unlisted" });
  wire.close();
  return { id: (posted as CompletedUpload).id, ms: performance.now() - began };
}
