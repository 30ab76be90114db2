"use client";
import Keyboard from "lucide-react/icons/keyboard";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { IconButton } from "~/components/icon-button.tsx";
import { PageHeader } from "~/components/page.tsx";
import { postPath } from "../post/post-path.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { QueueEnd } from "./queue-end.tsx";
import { QueueHelp } from "./queue-help.tsx";
import { QueueItem } from "./queue-item.tsx";
import { mostAtOnce } from "./selection.ts";
import { useDesk } from "./use-desk.ts";
import { useQueueKeys } from "./use-queue-keys.ts";

// With the API's schema, which nobody needs before they reject something.
const RejectDialog = dynamic(() => import("./reject-dialog.tsx").then((module) => module.RejectDialog));

/** Submissions that wait for a decision, oldest first: by hand, by key, or several at once. */
export function Queue() {
  const desk = useDesk();
  const { submissions, rejecting } = desk;
  const [helping, setHelping] = useState(false);
  const router = useRouter();
  const find = (id: string | undefined) => submissions.find((each) => each.id === id);

  useQueueKeys({
    approve: (focused) => desk.approve(desk.aimedAt(focused)),
    reject: (focused) => desk.askReason(desk.aimedAt(focused)),
    select: desk.select,
    open: (focused) => {
      const submission = find(focused);
      if (submission) router.push(postPath(submission));
    },
    help: () => setHelping(true),
  });

  return (
    <>
      <QueueHeader onHelp={() => setHelping(true)} />
      <Waiting desk={desk} />
      <QueueEnd query={desk.query} empty={submissions.length === 0} />
      <QueueHelp open={helping} onClose={() => setHelping(false)} />
      {rejecting.length > 0 ? (
        <RejectDialog
          ids={rejecting}
          title={rejecting.length === 1 ? find(rejecting[0])?.title : undefined}
          onReject={desk.reject}
          onClose={() => desk.askReason([])}
        />
      ) : null}
    </>
  );
}

/** The submissions themselves, below what can be done with several at once. */
function Waiting({ desk }: { desk: ReturnType<typeof useDesk> }) {
  const { submissions, selected, open } = desk;
  return (
    <>
      {submissions.length > 0 ? (
        <BulkBar
          selected={selected.length}
          open={Math.min(open.length, mostAtOnce)}
          onSelectAll={desk.selectAll}
          onClear={desk.selectNone}
          onApprove={() => desk.approve(selected)}
          onReject={() => desk.askReason(selected)}
        />
      ) : null}
      {submissions.map((submission) => (
        <QueueItem
          key={submission.id}
          submission={submission}
          open={open.includes(submission.id)}
          selected={selected.includes(submission.id)}
          onSelect={() => desk.select(submission.id)}
          onApprove={() => desk.approve([submission.id])}
          onReject={() => desk.askReason([submission.id])}
        />
      ))}
    </>
  );
}

function QueueHeader({ onHelp }: { onHelp: () => void }) {
  return (
    <PageHeader
      title="Queue"
      actions={<IconButton label="Keyboard" icon={<Keyboard />} className="max-md:hidden" onClick={onHelp} />}
    >
      Submissions that wait for a decision, oldest first.
    </PageHeader>
  );
}
