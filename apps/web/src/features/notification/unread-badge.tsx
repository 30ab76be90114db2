"use client";
import { useQuery } from "@tanstack/react-query";
import { CountBadge } from "~/components/badge.tsx";
import { useTRPC } from "~/trpc/client.tsx";

const everyMs = 60_000;

/** How much isn't read yet, kept current while the page is looked at. `initial` is what the server knew when it rendered. */
export function UnreadBadge({ initial }: { initial: number }) {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.notification.unread.queryOptions(undefined, {
      initialData: { count: initial },
      staleTime: everyMs,
      refetchInterval: everyMs,
      refetchOnWindowFocus: "always",
    }),
  );
  return <CountBadge count={data.count} label="unread" />;
}
