"use client";
import { ConfirmDialog } from "~/components/confirm-dialog.tsx";
import { RelativeTime } from "~/components/relative-time.tsx";
import { Toggle } from "~/components/toggle.tsx";
import type { Switch } from "./performance-types.ts";
import { useSwitches } from "./use-switches.ts";

/** Everything that can be turned off while the site runs; each act is asked about once and kept in the audit log. */
export function SwitchList() {
  const { items, asked, ask, confirm, cancel } = useSwitches();
  const of = (kind: Switch["kind"]) => items.filter((one) => one.kind === kind);
  return (
    <div className="grid gap-x-8 gap-y-6 xl:grid-cols-2">
      <Group title="The engine" items={of("engine")} onAsk={ask} />
      <Group title="Cached reads" items={of("cache")} onAsk={ask} />
      <ConfirmDialog
        open={asked !== null}
        onClose={cancel}
        onConfirm={confirm}
        danger={asked?.on ?? false}
        title={asked?.on ? `Turn off “${asked.title}”?` : `Turn on “${asked?.title}”?`}
        confirmLabel={asked?.on ? "Turn it off" : "Turn it on"}
      >
        {asked?.on ? asked.costs : asked?.does}
      </ConfirmDialog>
    </div>
  );
}

type GroupProps = { title: string; items: readonly Switch[]; onAsk: (one: Switch) => void };

function Group({ title, items, onAsk }: GroupProps) {
  return (
    <div>
      <h3 className="font-sans font-semibold text-13 text-ink-2 tracking-normal">{title}</h3>
      <ul className="mt-1 divide-y divide-line">
        {items.map((one) => (
          <li key={one.name} className="flex items-start gap-4 py-3">
            <div className="min-w-0 flex-1">
              <p className="font-medium text-15">{one.title}</p>
              <p className="text-pretty text-13 text-ink-2">{one.does}</p>
              <p className="text-pretty text-12 text-ink-3">
                Off: {one.costs}
                {one.changed ? (
                  <>
                    {" "}
                    Turned {one.on ? "on" : "off"} by {one.changed.by ?? "the operator"}{" "}
                    <RelativeTime at={one.changed.at} form="long" />.
                  </>
                ) : null}
              </p>
            </div>
            <Toggle label={one.title} on={one.on} onChange={() => onAsk(one)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
