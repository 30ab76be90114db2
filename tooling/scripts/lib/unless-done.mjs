import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { step } from "./say.mjs";
import { takeTurn } from "./turn.mjs";
import { root } from "./workspace.mjs";

/** Kept inside node_modules: deleting that folder forgets what was done, as it should. @param {string} name */
const noteOf = (name) => path.join(root, "node_modules", `.medley-${name}`);

/**
 * Does work whose outcome stays in the clone, unless it was last done for the same hash and is still there.
 * Two processes never do it at once: the second waits, and finds it done.
 * @param {{ name: string, title: string, hash: string, isThere: () => boolean, signal?: AbortSignal | undefined }} what
 * @param {() => Promise<unknown>} work
 */
export async function unlessDone({ name, title, hash, isThere, signal }, work) {
  const isDone = () => isNoted(name, hash) && isThere();
  if (isDone()) return;
  await step(title, async () => {
    const giveBack = await takeTurn(`${noteOf(name)}.turn`, signal);
    try {
      if (isDone()) return;
      await work();
      if (!isThere()) throw new Error(`${title}: it ended well and made nothing`);
      writeFileSync(noteOf(name), hash);
    } finally {
      giveBack();
    }
  });
}

/** @param {string} name @param {string} hash */
function isNoted(name, hash) {
  try {
    return readFileSync(noteOf(name), "utf8") === hash;
  } catch {
    return false; // never done
  }
}
