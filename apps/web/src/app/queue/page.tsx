import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageWide } from "~/components/page.tsx";
import { isStaff } from "~/features/moderation/policy.ts";
import { Queue } from "~/features/moderation/queue.tsx";
import { queueInput } from "~/features/moderation/queue-input.ts";
import { getQueryClient, getTrpc, getViewer, Hydrate } from "~/trpc/server.tsx";

export const metadata: Metadata = { title: "Queue", robots: { index: false } };

export default async function QueueRoute() {
  // To others it isn't forbidden, it isn't there.
  if (!isStaff(await getViewer())) notFound();
  await getQueryClient().fetchInfiniteQuery(
    getTrpc().submission.queue.infiniteQueryOptions(queueInput, { getNextPageParam: (page) => page.nextCursor }),
  );
  return (
    <PageWide>
      <Hydrate>
        <Queue />
      </Hydrate>
    </PageWide>
  );
}
