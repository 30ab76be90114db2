import type { Metadata } from "next";
import { ProfileForm } from "~/features/settings/profile-form.tsx";
import { requireViewer } from "~/features/viewer/require-viewer.ts";
import { getQueryClient, getTrpc } from "~/trpc/server.tsx";

export const metadata: Metadata = { title: "Profile settings" };

export default async function ProfileSettingsPage() {
  const { username } = await requireViewer("/settings/profile");
  const { own } = await getQueryClient().fetchQuery(getTrpc().profile.get.queryOptions({ username }));
  return own ? <ProfileForm username={username} own={own} /> : null;
}
