// A process of its own, where strangers' files are decoded: what they break or blow up is only this. Plain JavaScript,
// so that it starts quickly and small wherever it is started from: sources, tests, or the bundled server.
import { toFailure } from "./failures.mjs";
import { makeVariants } from "./make-variants.mjs";
import { prepareSharp } from "./prepare-sharp.mjs";
import { watchMemory } from "./watch-memory.mjs";

/** @typedef {import("../pipeline/job.ts").Job} Job */
/** @typedef {import("../pipeline/job.ts").FromDecoder} FromDecoder */

/** @param {FromDecoder} message */
const tell = (message) =>
  new Promise((resolve) => {
    process.send?.(message, resolve);
  });

const end = () => process.kill(process.pid, "SIGKILL");

prepareSharp();
process.on("disconnect", end);
process.on("message", async (/** @type {Job} */ job) => {
  const watch = watchMemory(job.limits.memoryBytes, async (bytes) => {
    await tell({ kind: "failed", code: "out_of_memory", message: `It took ${bytes} bytes` });
    end();
  });
  try {
    const done = await makeVariants(job);
    await tell({ kind: "done", done: { ...done, ...watch.figures() } });
  } catch (error) {
    await tell({ kind: "failed", ...toFailure(error) });
  } finally {
    watch.stop();
  }
});
await tell({ kind: "ready" });
