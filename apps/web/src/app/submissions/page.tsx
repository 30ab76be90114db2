import type { Metadata } from "next";
import { PageColumns, PageHeader } from "~/components/page.tsx";
import { OwnSubmissions } from "~/features/submission/own-submissions.tsx";
import { ownSubmissionsInput } from "~/features/submission/own-submissions-input.ts";
import { requireViewer } from "~/features/viewer/require-viewer.ts";
import { getQueryClient, getTrpc, Hydrate, orNotFound } from "~/trpc/server.tsx";

export const metadata: Metadata = { title: "Your submissions", robots: { index: false } };

type SubmissionsProps = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function SubmissionsRoute({ searchParams }: SubmissionsProps) {
  await requireViewer("/submissions");
  const [cursor] = [(await searchParams).cursor].flat();
  const options = getTrpc().submission.mine.infiniteQueryOptions(ownSubmissionsInput, {
    initialCursor: cursor,
    getNextPageParam: (page) => page.nextCursor,
  });
  await orNotFound(getQueryClient().fetchInfiniteQuery(options));
  return (
    <PageColumns>
      <PageHeader title="Your submissions">Everything you brought here, and what became of it.</PageHeader>
      <Hydrate>
        <OwnSubmissions cursor={cursor} />
      </Hydrate>
    </PageColumns>
  );
}
