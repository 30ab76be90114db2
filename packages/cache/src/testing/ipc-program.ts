import { createCache } from "../cache.ts";
import { tag } from "../declare.ts";
import { ipcBus } from "../ipc-bus.ts";
import { memoryStore } from "../memory-store.ts";

/** A worker without a cache of its own worth speaking of: it forgets what it is told, then says so. */
const bus = ipcBus();
bus.connect(process);
const cache = createCache({ store: memoryStore(), bus });

process.on("message", async (message) => {
  if (typeof message !== "string") return;
  await cache.forget(tag("user", message));
  process.send?.(`forgot ${message}`);
});
process.send?.("ready");
