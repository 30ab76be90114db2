import { readFile } from "node:fs/promises";
import os from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { createMedleyClient, uploadImage } from "@medley/api/client";

// People who upload at once, in a process of their own, so that whoever reads and takes the time isn't held up by it.
// Told how many, it sends as many files; says when all are taken, and when all are processed.
// They have machines of their own: what these would compute must not be taken from the server's.
os.setPriority(os.constants.priority.PRIORITY_LOW);
const [url = "", token = "", file = ""] = process.argv.slice(2);
const picture = await readFile(file);
const medley = createMedleyClient({ url, token });

process.on("message", async (count: number) => {
  const began = performance.now();
  const posts = await Promise.all(Array.from({ length: count }, () => send()));
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
async function send(): Promise<{ id: string; ms: number }> {
  const began = performance.now();
  const bytes = Buffer.concat([picture, Buffer.from(crypto.randomUUID())]);
  const { id } = await uploadImage({ url, token }, bytes, { fileName: "noise.jpg", visibility: "unlisted" });
  return { id, ms: performance.now() - began };
}
