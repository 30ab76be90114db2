"use client";
import { clsx } from "clsx";
import CircleAlert from "lucide-react/icons/circle-alert";
import CircleCheck from "lucide-react/icons/circle-check";
import X from "lucide-react/icons/x";
import { useEffect, useState, useSyncExternalStore } from "react";
import { dismissToast, readToasts, subscribeToToasts, type Toast } from "./toast-store.ts";

const none: readonly Toast[] = [];

/** Once in the layout. Its live region stands before any message, so each one is read out. */
export function Toaster() {
  const toasts = useSyncExternalStore(subscribeToToasts, readToasts, () => none);
  const [held, setHeld] = useState(false);
  // A toast that is pressed away takes its "leave" event with it.
  if (held && toasts.length === 0) setHeld(false);
  return (
    <section
      aria-label="Messages"
      aria-live="polite"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--bottom-bar-height)+1rem)] z-50 flex flex-col items-center gap-2 px-4"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} held={held} />
      ))}
    </section>
  );
}

function ToastCard({ toast, held }: { toast: Toast; held: boolean }) {
  const { id, message, tone, action, durationMs } = toast;

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(id), durationMs);
    return () => clearTimeout(timer);
  }, [held, id, durationMs]);

  return (
    <div className="pointer-events-auto flex min-h-11 w-full max-w-105 animate-rise items-center gap-3 rounded-media bg-ink-1 py-1.5 pr-1.5 pl-4 text-13 text-surface-0 shadow-float sm:w-auto">
      {tone === "good" ? <CircleCheck className="size-4 shrink-0" /> : null}
      {tone === "bad" ? <CircleAlert className="size-4 shrink-0" /> : null}
      <p className="min-w-0 flex-1 py-1 font-medium">{message}</p>
      {action ? (
        <button
          type="button"
          className={clsx(pressable, "px-3 font-semibold underline decoration-1 underline-offset-4")}
          onClick={() => {
            dismissToast(id);
            action.onSelect();
          }}
        >
          {action.label}
        </button>
      ) : null}
      <button type="button" aria-label="Dismiss" className={clsx(pressable, "w-8")} onClick={() => dismissToast(id)}>
        <X className="size-4" />
      </button>
    </div>
  );
}

const pressable =
  "grid h-8 shrink-0 place-items-center rounded-[6px] outline-surface-0 -outline-offset-2 hover:bg-surface-0/15 pointer-coarse:h-11";
