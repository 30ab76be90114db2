import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { TestApp, TestMember } from "../../testing/index.ts";
import type { CompletedUpload, CompleteUploadInput } from "../schema.ts";
import { type SentBytes, storeUpload } from "../store-upload.ts";

/** Sends bytes as the server's route does. */
export function sendBytes(
  t: TestApp,
  member: TestMember,
  uploadId: string,
  bytes: Buffer,
  sent: Partial<SentBytes> = {},
) {
  const parts = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, n) =>
    bytes.subarray(n * 65_536, (n + 1) * 65_536),
  );
  const body = Readable.from(parts.length > 0 ? parts : [bytes]);
  const signal = new AbortController().signal;
  return storeUpload(t.context(member.actor), { uploadId, body, length: null, sha256: null, signal, ...sent });
}

/** A file that was announced and sent. */
export async function givenUpload(
  t: TestApp,
  member: TestMember,
  bytes: Buffer,
  fileName = "cat.png",
): Promise<string> {
  const clientKey = randomUUID();
  const { uploadId } = await member.call.image.createUpload({ fileName, bytes: bytes.length, clientKey });
  await sendBytes(t, member, uploadId, bytes);
  return uploadId;
}

/** An image in processing. */
export async function uploadedImage(
  t: TestApp,
  member: TestMember,
  bytes: Buffer,
  details: Partial<CompleteUploadInput> = {},
): Promise<CompletedUpload> {
  const uploadId = await givenUpload(t, member, bytes);
  return member.call.image.completeUpload({ uploadId, clientKey: randomUUID(), ...details });
}
