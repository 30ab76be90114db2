/** `full`: no room, or a limit on files; `unavailable`: the storage fails; trying again may help with both. */
export type StorageErrorCode = "too_large" | "full" | "unavailable";

export class StorageError extends Error {
  override readonly name = "StorageError";
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
