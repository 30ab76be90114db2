"use client";
import ExternalLink from "lucide-react/icons/external-link";
import { useState } from "react";
import { Poster } from "~/components/poster.tsx";
import { Veil } from "~/components/veil.tsx";
import { useViewer } from "../viewer/viewer-context.tsx";
import { formatDuration } from "./post-path.ts";
import type { PostPage } from "./post-types.ts";

type PlayedClip = Pick<PostPage, "title" | "thumbnailUrl" | "durationSeconds" | "nsfw"> & {
  clip: { slug: string } | null;
};

type ClipPlayerProps = {
  post: PlayedClip;
  /** Whether it is what the page is about: its poster is fetched ahead of everything else. */
  priority?: boolean;
};

/** A clip's poster until it is asked for, then Twitch's own player in its place. */
export function ClipPlayer({ post, priority = true }: ClipPlayerProps) {
  const [playing, setPlaying] = useState(false);
  const viewer = useViewer();
  if (!post.clip) return <Poster src={post.thumbnailUrl} priority={priority} />;
  const { slug } = post.clip;
  const onTwitch = `https://clips.twitch.tv/${slug}`;
  const poster = (
    <a
      href={onTwitch}
      aria-label={`Play “${post.title}”`}
      className="group block rounded-media"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        setPlaying(true);
      }}
    >
      <Poster
        src={post.thumbnailUrl}
        priority={priority}
        play="large"
        {...(post.durationSeconds === null ? {} : { mark: formatDuration(post.durationSeconds) })}
      />
    </a>
  );
  return (
    <div>
      {playing ? (
        <Player slug={slug} title={post.title} />
      ) : post.nsfw && viewer?.nsfw !== "show" ? (
        <Veil word="NSFW" action="Show">
          {poster}
        </Veil>
      ) : (
        poster
      )}
      <p className="mt-2 flex justify-end text-12 text-ink-3">
        <a
          href={onTwitch}
          rel="noopener noreferrer"
          target="_blank"
          className="hit-44 inline-flex items-center gap-1 hover:text-ink-1 hover:underline"
        >
          Open on Twitch <ExternalLink className="size-3" />
        </a>
      </p>
    </div>
  );
}

function Player({ slug, title }: { slug: string; title: string }) {
  const source = new URL("https://clips.twitch.tv/embed");
  source.searchParams.set("clip", slug);
  source.searchParams.set("parent", window.location.hostname);
  source.searchParams.set("autoplay", "true");
  return (
    <iframe
      src={source.href}
      title={title}
      allow="autoplay; fullscreen"
      className="aspect-video w-full rounded-media border-0 bg-surface-3"
    />
  );
}
