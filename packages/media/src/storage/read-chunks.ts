import type { Readable } from "node:stream";

/**
 * The source's bytes, without destroying it when the reader stops early: a request that sent too much can still be
 * answered. The signal destroys it, since nothing else ends the wait for a source that stalls.
 */
export async function* readChunks(source: Readable | Uint8Array, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  signal?.throwIfAborted();
  if (source instanceof Uint8Array) {
    yield source;
    return;
  }
  const stop = () => source.destroy(signal?.reason);
  signal?.addEventListener("abort", stop, { once: true });
  try {
    for await (const chunk of source.iterator({ destroyOnReturn: false })) {
      yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    }
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}
