import type { Metadata } from "next";
import { ReadingSettings } from "~/features/settings/reading-settings.tsx";
import { requireViewer } from "~/features/viewer/require-viewer.ts";

export const metadata: Metadata = { title: "Reading" };

export default async function ReadingPage() {
  const { nsfw } = await requireViewer("/settings/reading");
  return <ReadingSettings nsfw={nsfw} />;
}
