import type { Metadata } from "next";
import { AvatarForm } from "~/features/settings/avatar-form.tsx";
import { ProfileForm } from "~/features/settings/profile-form.tsx";
import { requireViewer } from "~/features/viewer/require-viewer.ts";
import { getQueryClient, getTrpc } from "~/trpc/server.tsx";

export const metadata: Metadata = { title: "Profile settings" };

export default async function ProfileSettingsPage() {
  const { username } = await requireViewer("/settings/profile");
  const { own, avatarUrl } = await getQueryClient().fetchQuery(getTrpc().profile.get.queryOptions({ username }));
  if (!own) return null;
  return (
    <>
      <AvatarForm username={username} avatarUrl={avatarUrl} />
      <ProfileForm username={username} own={own} />
    </>
  );
}
