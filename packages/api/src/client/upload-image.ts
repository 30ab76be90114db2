import { TRPCClientError } from "@trpc/client";
import type { CompletedUpload, CompleteUploadInput } from "../image/schema.ts";
import { createMedleyClient, type MedleyClientOptions } from "./create-client.ts";
import { retryDelayMs } from "./retry.ts";

/** A file: a browser's `File` or `Blob`, bytes in memory, or a stream (Node's too) of which the length is known. */
export type UploadSource = Blob | Uint8Array | { stream: AsyncIterable<Uint8Array>; bytes: number };

export type UploadDetails = Partial<Omit<CompleteUploadInput, "uploadId" | "clientKey">> & {
  /** What the file is called; a `File` knows by itself. */
  fileName?: string;
  signal?: AbortSignal;
};

/**
 * Uploads an image and makes a post of it: announces the file, sends its bytes, completes. It is processed afterwards;
 * `image.status` tells when. What isn't a stream is sent again when sending it failed in passing. Rejects with what
 * `readMedleyError` reads a stable code from.
 */
export async function uploadImage(
  options: MedleyClientOptions,
  source: UploadSource,
  { fileName = nameOf(source), signal, ...details }: UploadDetails = {},
): Promise<CompletedUpload> {
  const medley = createMedleyClient(options);
  const stop = signal ? { signal } : {};
  const bytes = sizeOf(source);
  const clientKey = crypto.randomUUID();
  const ticket = await medley.image.createUpload.mutate({ fileName, bytes, clientKey }, stop);
  await send(new URL(ticket.path, options.url), source, { ...options, ...stop });
  return await medley.image.completeUpload.mutate({ ...details, uploadId: ticket.uploadId, clientKey }, stop);
}

async function send(
  address: URL,
  source: UploadSource,
  { token, fetch = globalThis.fetch, retries = 3, signal }: Omit<MedleyClientOptions, "url"> & { signal?: AbortSignal },
): Promise<void> {
  const tries = "stream" in source && !(source instanceof Blob) ? 0 : retries;
  for (let attempt = 1; ; attempt += 1) {
    const headers = { "content-type": "application/octet-stream", ...(token && { authorization: `Bearer ${token}` }) };
    const sending = fetch(address, { method: "PUT", headers, ...bodyOf(source), ...(signal && { signal }) });
    const answer = await sending.catch((error: unknown): Failed => ({ ok: false, status: 0, error }));
    if (answer.ok) return;
    const isPassing = answer.status === 0 || answer.status === 429 || answer.status >= 500;
    if (signal?.aborted || !isPassing || answer.status === 507 || attempt > tries) throw await failureOf(answer);
    await new Promise((resolve) => setTimeout(resolve, retryDelayMs(attempt)));
  }
}

type Failed = Response | { ok: false; status: 0; error: unknown };

async function failureOf(answer: Failed): Promise<unknown> {
  if ("error" in answer) return answer.error;
  const said: unknown = await answer.json().catch(() => null);
  const isAnswer = typeof said === "object" && said !== null && "error" in said;
  return isAnswer ? TRPCClientError.from(said) : new Error(`The server answered ${answer.status}`);
}

function bodyOf(source: UploadSource): RequestInit {
  if (source instanceof Blob) return { body: source };
  if (source instanceof Uint8Array) return { body: source as Uint8Array<ArrayBuffer> };
  const bytes = source.stream[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await bytes.return?.();
    },
  });
  // Required for streams; the platform's types don't know it yet.
  return { body, ...{ duplex: "half" } };
}

function sizeOf(source: UploadSource): number {
  if (source instanceof Blob) return source.size;
  return source instanceof Uint8Array ? source.byteLength : source.bytes;
}

function nameOf(source: UploadSource): string {
  return "name" in source && typeof source.name === "string" ? source.name : "image";
}
