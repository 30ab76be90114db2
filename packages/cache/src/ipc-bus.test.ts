import { fork } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createCache } from "./cache.ts";
import { defineCache, tag } from "./declare.ts";
import { ipcBus } from "./ipc-bus.ts";
import { memoryStore } from "./memory-store.ts";

const names = defineCache<string, string>({
  ...{ name: "name", version: 1, ttlSeconds: 60, key: (id: string) => id },
  tags: (id) => [tag("user", id)],
});

test("what a forked worker forgets its parent forgets, and a worker that ended is no trouble", async () => {
  const bus = ipcBus();
  const cache = createCache({ store: memoryStore(), bus });
  const loader = createRequire(import.meta.url).resolve("tsx");
  const worker = fork(path.join(import.meta.dirname, "testing/ipc-program.ts"), { execArgv: ["--import", loader] });
  onTestFinished(() => void worker.kill());
  await once(worker, "message");
  bus.connect(worker);

  await cache.get(names, "a", async () => "old");
  await cache.get(names, "b", async () => "kept");
  worker.send("a");
  await expect.poll(() => cache.get(names, "a", async () => "new")).toBe("new");
  expect(await cache.get(names, "b", async () => "loaded")).toBe("kept");

  const ended = once(worker, "exit");
  worker.disconnect();
  await cache.forget(tag("user", "b"));
  await ended;
  await cache.forget(tag("user", "b"));
  expect(await cache.get(names, "b", async () => "loaded")).toBe("loaded");
});

test("what is forgotten in one turn is one message that names each key once, and everyone waits until it is on its way", async () => {
  const messages: unknown[] = [];
  const peer = Object.assign(new EventEmitter(), {
    send(message: unknown, done?: (error: Error | null) => void) {
      messages.push(message);
      done?.(null);
      return true;
    },
  });
  const bus = ipcBus();
  bus.connect(peer);
  const votes = ["a", "b", "c"].map(async (id) => {
    await bus.publish([id, "any"]);
    return messages.length;
  });
  expect(await Promise.all(votes)).toEqual([1, 1, 1]);
  await bus.publish(["a"]);
  expect(messages).toEqual([{ cacheKeysChanged: ["a", "any", "b", "c"] }, { cacheKeysChanged: ["a"] }]);
});
