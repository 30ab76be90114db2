import type { Readable } from "node:stream";

/** Looks for malware in bytes. Throws `ScannerError` when it can't say, and the source's own error. */
export interface Scanner {
  scan(bytes: Readable): Promise<ScanResult>;
}

export type ScanResult = { clean: true } | { clean: false; signature: string };

/** `unavailable`: not there, gone, or too slow: ask again; `refused`: it answered, but would not look at these bytes. */
export type ScannerErrorCode = "unavailable" | "refused";

export class ScannerError extends Error {
  override readonly name = "ScannerError";
  readonly code: ScannerErrorCode;

  constructor(code: ScannerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
