import type { Metadata } from "next";
import { MutedSettings } from "~/features/settings/muted-settings.tsx";
import { ReadingSettings } from "~/features/settings/reading-settings.tsx";
import { requireViewer } from "~/features/viewer/require-viewer.ts";
import { getQueryClient, getTrpc } from "~/trpc/server.tsx";

export const metadata: Metadata = { title: "Reading" };

export default async function ReadingPage() {
  const { username, nsfw } = await requireViewer("/settings/reading");
  const { own } = await getQueryClient().fetchQuery(getTrpc().profile.get.queryOptions({ username }));
  return (
    <>
      <ReadingSettings nsfw={nsfw} />
      {own ? <MutedSettings kept={own.mutedNotifications} /> : null}
    </>
  );
}
