import { writeSync } from "node:fs";
import pino from "pino";
import { endInOrder } from "../process/ending.ts";

// A process for ending.test.ts: what it is to do comes as its argument.
const [, , wish] = process.argv;
endInOrder({
  log: pino(pino.destination({ sync: true })),
  limitMs: 300,
  signals: ["SIGTERM"],
  async finish() {
    writeSync(1, "finishing\n");
    if (wish === "hang") await new Promise(() => {});
    await new Promise((resolve) => setTimeout(resolve, 50));
    writeSync(1, "finished\n");
  },
});
setInterval(() => {}, 1_000);
writeSync(1, "begun\n");

if (wish === "throw") {
  setTimeout(() => {
    throw new Error("nobody catches this");
  });
}
if (wish === "reject") void Promise.reject(new Error("nobody waits for this"));
