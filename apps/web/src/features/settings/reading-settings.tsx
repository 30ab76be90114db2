"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { DensitySwitch } from "~/components/preference/density-switch.tsx";
import { ThemeSwitch } from "~/components/preference/theme-switch.tsx";
import { Segmented } from "~/components/segmented.tsx";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import type { Viewer } from "../viewer/viewer-context.tsx";
import { Section } from "./section.tsx";

type Nsfw = Viewer["nsfw"];

const nsfwWords: Record<Nsfw, string> = {
  hide: "Left out of every list.",
  blur: "Listed, and blurred until you ask.",
  show: "Listed like anything else.",
};

/** How one likes to read. Every choice holds at once. */
export function ReadingSettings({ nsfw }: { nsfw: Nsfw }) {
  const [chosen, choose] = useNsfw(nsfw);
  return (
    <>
      <Section title="NSFW posts" lead="Kept with your account, on every device.">
        <Row words={nsfwWords[chosen]}>
          <Segmented
            label="NSFW posts"
            value={chosen}
            onChange={choose}
            segments={[
              { value: "hide", label: "Hide" },
              { value: "blur", label: "Blur" },
              { value: "show", label: "Show" },
            ]}
          />
        </Row>
      </Section>
      <Section title="Look" lead="Kept in this browser.">
        <div className="flex flex-col gap-3">
          <Row words="Theme">
            <ThemeSwitch words />
          </Row>
          <Row words="Lists">
            <DensitySwitch words />
          </Row>
        </div>
      </Section>
    </>
  );
}

function Row({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <p aria-live="polite">{words}</p>
      {children}
    </div>
  );
}

/** The choice is shown at once and taken back when it couldn't be kept. */
function useNsfw(kept: Nsfw): [Nsfw, (next: Nsfw) => void] {
  const [chosen, setChosen] = useState(kept);
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const { mutate } = useMutation(
    trpc.profile.update.mutationOptions({
      scope: { id: "nsfw" },
      onMutate: (wanted) => {
        if (wanted?.nsfw) setChosen(wanted.nsfw);
        return chosen;
      },
      onSuccess: async () => {
        // What was listed by the old choice is asked for again when it is next looked at.
        await Promise.all([
          client.invalidateQueries(trpc.feed.pathFilter()),
          client.invalidateQueries(trpc.comment.byUser.pathFilter()),
          client.invalidateQueries(trpc.post.related.pathFilter()),
        ]);
        router.refresh();
      },
      onError: (error, _, before) => {
        setChosen(before ?? kept);
        showToast({ message: errorWords(readError(error)), tone: "bad" });
      },
    }),
  );
  return [chosen, (nsfw) => mutate({ nsfw })];
}
