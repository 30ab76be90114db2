export type ToastTone = "plain" | "good" | "bad";

export type Toast = {
  id: number;
  message: string;
  tone: ToastTone;
  /** The one thing to do about it: "Undo", "View". */
  action?: { label: string; onSelect: () => void };
  /** Milliseconds on screen, not counted while it is hovered or focused. */
  durationMs: number;
};

export type ToastInput = Pick<Toast, "message"> & Partial<Pick<Toast, "tone" | "action" | "durationMs">>;

const atOnce = 3;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let lastId = 0;

/** Shows a message at the lower edge, read out politely. Returns its id, for `dismissToast`. */
export function showToast({ message, tone = "plain", action, durationMs }: ToastInput): number {
  lastId += 1;
  const toast: Toast = { id: lastId, message, tone, durationMs: durationMs ?? (action ? 8000 : 4500) };
  if (action) toast.action = action;
  publish([...toasts, toast].slice(-atOnce));
  return toast.id;
}

/** Takes a message away; one that is gone already is no error. */
export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

/** For `useSyncExternalStore`: the same array until something changes. */
export function readToasts(): readonly Toast[] {
  return toasts;
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
