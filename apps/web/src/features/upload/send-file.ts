interface SendOptions {
  onShare: (share: number) => void;
  signal: AbortSignal;
}

/** What the server said no with, in the shape of the typed client's errors, so that `readError` reads both. */
export class SendError extends Error {
  override readonly name = "SendError";
  readonly data: unknown;
  constructor(message: string, data: unknown) {
    super(message);
    this.data = data;
  }
}

/** Puts a file's bytes to an address of ours and tells how far it is: only XMLHttpRequest knows that of what goes out. */
export function sendFile(path: string, file: File, { onShare, signal }: SendOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    signal.addEventListener("abort", stop, { once: true });
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onShare(event.loaded / event.total);
    });
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(errorOf(request.responseText));
    });
    // As fetch puts it: `readError` takes a TypeError for a connection that is gone.
    request.addEventListener("error", () => reject(new TypeError("The connection broke off.")));
    request.addEventListener("abort", () => reject(new DOMException("Cancelled", "AbortError")));
    request.addEventListener("loadend", () => signal.removeEventListener("abort", stop));
    request.open("PUT", path);
    request.send(file);
  });
}

function errorOf(text: string): SendError {
  try {
    const { error } = JSON.parse(text) as { error?: { message?: string; data?: unknown } };
    return new SendError(error?.message ?? "", error?.data);
  } catch {
    // A proxy's own page, or nothing at all.
    return new SendError("", undefined);
  }
}
