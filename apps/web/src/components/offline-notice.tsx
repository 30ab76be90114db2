"use client";
import WifiOff from "lucide-react/icons/wifi-off";
import { useSyncExternalStore } from "react";

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** A strip that says the network is gone, for as long as it is. What is on the page stays readable. */
export function OfflineNotice() {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {online ? null : (
        <p className="flex items-center justify-center gap-2 bg-warn-soft px-4 py-1.5 font-medium text-13 text-warn">
          <WifiOff className="size-4 shrink-0" />
          You’re offline. You can keep reading; what you do now won’t be saved.
        </p>
      )}
    </div>
  );
}
