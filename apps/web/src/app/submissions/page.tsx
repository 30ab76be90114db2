import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LinkButton } from "~/components/link-button.tsx";
import { PageColumns, PageHeader } from "~/components/page.tsx";
import { OwnSubmissions } from "~/features/submission/own-submissions.tsx";
import { ownSubmissionsInput } from "~/features/submission/own-submissions-input.ts";
import { getQueryClient, getTrpc, getViewer, Hydrate, orNotFound } from "~/trpc/server.tsx";

export const metadata: Metadata = { title: "Your submissions", robots: { index: false } };

type SubmissionsProps = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function SubmissionsRoute({ searchParams }: SubmissionsProps) {
  if (!(await getViewer())) redirect("/sign-in?next=/submissions");
  const [cursor] = [(await searchParams).cursor].flat();
  const options = getTrpc().submission.mine.infiniteQueryOptions(ownSubmissionsInput, {
    initialCursor: cursor,
    getNextPageParam: (page) => page.nextCursor,
  });
  await orNotFound(getQueryClient().fetchInfiniteQuery(options));
  return (
    <PageColumns>
      <PageHeader
        title="Your submissions"
        actions={
          <LinkButton href="/submit" variant="primary">
            Submit a clip
          </LinkButton>
        }
      >
        Everything you brought here, and what became of it.
      </PageHeader>
      <Hydrate>
        <OwnSubmissions cursor={cursor} />
      </Hydrate>
    </PageColumns>
  );
}
