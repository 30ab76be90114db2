import type { ReactNode } from "react";
import { CompactNumber } from "~/components/compact-number.tsx";
import { RelativeTime } from "~/components/relative-time.tsx";
import type { PostPage } from "./post-types.ts";

/** Views here and on Twitch, who clipped it when, whether it was edited. */
export function PostNumbers({ post }: { post: PostPage }) {
  const { clip } = post;
  return (
    <dl className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-13">
      <Fact name="Views">
        <CompactNumber value={post.viewCount} />
      </Fact>
      {clip?.twitchViewCount == null ? null : (
        <Fact name="On Twitch">
          <CompactNumber value={clip.twitchViewCount} />
        </Fact>
      )}
      {clip?.creatorName ? <Fact name="Clipped by">{clip.creatorName}</Fact> : null}
      {clip?.clippedAt ? (
        <Fact name="Clipped">
          <RelativeTime at={clip.clippedAt} form="long" />
        </Fact>
      ) : null}
      {post.editedAt ? (
        <Fact name="Edited">
          <RelativeTime at={post.editedAt} form="long" />
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-ink-3">{name}</dt>
      <dd className="font-medium text-ink-2">{children}</dd>
    </div>
  );
}
