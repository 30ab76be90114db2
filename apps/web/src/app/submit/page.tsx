import type { Metadata } from "next";
import { Notice } from "~/components/notice.tsx";
import { PageColumns, PageHeader } from "~/components/page.tsx";
import { SubmitClip } from "~/features/submit/submit-clip.tsx";
import { SubmitTabs } from "~/features/submit/submit-tabs.tsx";
import { SubmitTips } from "~/features/submit/submit-tips.tsx";
import { requireViewer } from "~/features/viewer/require-viewer.ts";

export const metadata: Metadata = { title: "Submit a clip", robots: { index: false } };

export default async function SubmitRoute() {
  await requireViewer("/submit");
  return (
    <PageColumns rail={<SubmitTips />}>
      <SubmitTabs current="clip" />
      <PageHeader title="Submit a clip">
        Paste a Twitch clip’s address, check what we found, and say why it’s worth a look.
      </PageHeader>
      <noscript>
        <Notice tone="warn" title="This form needs JavaScript" className="mb-6">
          It looks clips up while you fill it in. Switch JavaScript on for this site and reload the page.
        </Notice>
      </noscript>
      <SubmitClip />
    </PageColumns>
  );
}
