import type { ImageErrorCode } from "../../image-error.ts";

/** A file somebody may upload, and what must come of it: variants, one of these refusals, or either. */
export interface HostileFile {
  name: string;
  read(): Promise<Buffer>;
  expected: "processed" | "either" | ImageErrorCode[];
}

export const given = (name: string, bytes: Buffer, expected: HostileFile["expected"]): HostileFile => ({
  name,
  read: async () => bytes,
  expected,
});
