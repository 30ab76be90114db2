"use client";
import { useQuery } from "@tanstack/react-query";
import { formatBytes } from "~/components/measure-format.ts";
import { ProgressBar } from "~/components/progress-bar.tsx";
import { useTRPC } from "~/trpc/client.tsx";

/** How much of one's storage is used, with a word when it gets tight. */
export function QuotaPanel() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.media.usage.queryOptions());
  if (!data) return null;
  const { bytes, quotaBytes, warn } = data;
  const left = Math.max(0, quotaBytes - bytes);
  return (
    <section aria-label="Storage" className="text-13">
      <p className="mb-1.5 flex items-baseline justify-between gap-3">
        <span className="font-medium">Storage</span>
        <span className="text-ink-3 tabular-nums">
          {formatBytes(bytes, 1000)} of {formatBytes(quotaBytes, 1000)}
        </span>
      </p>
      <ProgressBar label="Storage used" share={bytes / quotaBytes} tone={warn ? "warn" : "accent"} />
      {warn ? (
        <p className="mt-1.5 text-warn">
          {left === 0 ? "It’s full: delete something before you upload more." : `Only ${formatBytes(left, 1000)} left.`}
        </p>
      ) : null}
    </section>
  );
}
