"use client";
import { useState } from "react";
import { flushSync } from "react-dom";
import { useViewer } from "../viewer/viewer-context.tsx";
import type { Decision } from "./moderation-types.ts";
import { mayDecide } from "./policy.ts";
import { focusSubmission } from "./queue-focus.ts";
import { nextAfter } from "./queue-keys.ts";
import { mostAtOnce, stillSelected, toggled } from "./selection.ts";
import { useQueue } from "./use-queue.ts";

/** The queue with what a moderator has in hand: what is selected, and what they are about to reject. */
export function useDesk() {
  const { query, submissions, decide } = useQueue();
  const viewer = useViewer();
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [rejecting, setRejecting] = useState<string[]>([]);
  const open = submissions.filter((each) => mayDecide(viewer, each)).map(({ id }) => id);
  const selected = stillSelected(selection, open);

  /** What leaves takes the focus with it: the next one gets it, so that keys go on. */
  function settle(decision: Decision) {
    const ids = submissions.map(({ id }) => id);
    const next = nextAfter(ids, decision.ids);
    flushSync(() => {
      decide(decision);
      setSelection(new Set(selected.filter((id) => !decision.ids.includes(id))));
      setRejecting([]);
    });
    focusSubmission(next);
  }

  return {
    query,
    submissions,
    /** What this moderator may decide. */
    open,
    selected,
    rejecting,
    /** What a key means: everything that is selected, else the one with the focus. */
    aimedAt: (focused: string | undefined) => (selected.length > 0 ? selected : open.filter((id) => id === focused)),
    select: (id: string | undefined) => {
      if (id && open.includes(id)) setSelection(toggled(selection, id));
    },
    selectAll: () => setSelection(new Set(open.slice(0, mostAtOnce))),
    selectNone: () => setSelection(new Set()),
    approve: (ids: string[]) => {
      if (ids.length > 0) settle({ decision: "approve", ids });
    },
    askReason: setRejecting,
    reject: (reason: string) => settle({ decision: "reject", ids: rejecting, reason }),
  };
}
