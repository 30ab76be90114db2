"use client";
import { Dialog } from "~/components/dialog.tsx";
import { Kbd } from "~/components/kbd.tsx";
import { queueKeys } from "./queue-keys.ts";

/** The queue's keys. */
export function QueueHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2.5">
        {[...queueKeys.map(([key, , does]) => [key, does]), ["/", "Search"]].map(([key, does]) => (
          <div key={key} className="contents">
            <dt className="justify-self-end">
              <Kbd>{key}</Kbd>
            </dt>
            <dd className="text-ink-2">{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
