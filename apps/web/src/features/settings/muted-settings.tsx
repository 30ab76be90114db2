"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Checkbox } from "~/components/checkbox.tsx";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import type { Notification } from "../notification/notification-types.ts";
import { Section } from "./section.tsx";

type Kind = Notification["kind"];

const words: Record<Kind, string> = {
  reply: "Somebody answers me",
  mention: "Somebody names me",
  milestone: "A post of mine reaches a score",
  submission_approved: "A submission of mine is approved",
  submission_rejected: "A submission of mine is rejected",
  post_removed: "A post of mine is removed",
  comment_removed: "A comment of mine is removed",
  image_refused: "An image of mine is refused",
  rank: "My karma reaches a higher rank",
};
const kinds = Object.keys(words) as Kind[];

/** What one's inbox is told of from now on. Every choice holds at once, and is taken back when it couldn't be kept. */
export function MutedSettings({ kept }: { kept: readonly Kind[] }) {
  const [muted, setMuted] = useState(kept);
  const { mutate } = useMutation(
    useTRPC().profile.update.mutationOptions({
      scope: { id: "muted" },
      onMutate: (wanted) => {
        if (wanted?.mutedNotifications) setMuted(wanted.mutedNotifications);
        return muted;
      },
      onError: (error, _, before) => {
        setMuted(before ?? kept);
        showToast({ message: errorWords(readError(error)), tone: "bad" });
      },
    }),
  );
  const turn = (kind: Kind, told: boolean) =>
    mutate({ mutedNotifications: told ? muted.filter((one) => one !== kind) : [...muted, kind] });
  return (
    <Section title="Inbox" lead="Tell me when">
      <div className="flex flex-col gap-2">
        {kinds.map((kind) => (
          <Checkbox
            key={kind}
            label={words[kind]}
            checked={!muted.includes(kind)}
            onChange={(event) => turn(kind, event.target.checked)}
          />
        ))}
      </div>
    </Section>
  );
}
