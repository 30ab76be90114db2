"use client";
import ImageUp from "lucide-react/icons/image-up";
import { useRef } from "react";
import { Avatar } from "~/components/avatar.tsx";
import { Button } from "~/components/button.tsx";
import { ProgressBar } from "~/components/progress-bar.tsx";
import { Section } from "./section.tsx";
import { useAvatar } from "./use-avatar.ts";

/** The member's picture of themselves. The one shown stays until the next is ready. */
export function AvatarForm({ username, avatarUrl }: { username: string; avatarUrl: string | null }) {
  const input = useRef<HTMLInputElement>(null);
  const { give, share, busy, words, url } = useAvatar(username);
  return (
    <Section title="Picture" lead="Shown beside your name everywhere. JPEG, PNG, GIF or WebP; the middle square of it.">
      <div className="flex flex-wrap items-center gap-5">
        <Avatar name={username} url={url ?? avatarUrl} size={96} />
        <div className="min-w-48 flex-1">
          <Button icon={<ImageUp />} pending={busy} onClick={() => input.current?.click()}>
            Choose a picture
          </Button>
          <input
            ref={input}
            type="file"
            accept="image/jpeg,image/png,image/gif,image/webp"
            hidden
            aria-label="Your picture"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) give(file);
              event.target.value = "";
            }}
          />
          <div className="mt-3 max-w-64">
            {busy ? <ProgressBar label="Upload of your picture" share={share} /> : null}
            <p aria-live="polite" className={words?.bad ? "mt-1.5 text-13 text-bad" : "mt-1.5 text-13 text-ink-2"}>
              {words?.text}
            </p>
          </div>
        </div>
      </div>
    </Section>
  );
}
