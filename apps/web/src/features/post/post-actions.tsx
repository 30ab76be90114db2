"use client";
import Ellipsis from "lucide-react/icons/ellipsis";
import EyeOff from "lucide-react/icons/eye-off";
import Pencil from "lucide-react/icons/pencil";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import Trash2 from "lucide-react/icons/trash-2";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Menu } from "~/components/menu.tsx";
import { MenuItem } from "~/components/menu-item.tsx";
import { FavoriteButton } from "../favorite/favorite-button.tsx";
import { useViewer } from "../viewer/viewer-context.tsx";
import { PostVote } from "../vote/post-vote.tsx";
import { postPath } from "./post-path.ts";
import type { PostPage } from "./post-types.ts";
import { ShareButton } from "./share-button.tsx";
import { usePostState } from "./use-post-state.ts";

const EditPost = dynamic(() => import("./edit-post.tsx").then((module) => module.EditPost));
const RemovePost = dynamic(() => import("./remove-post.tsx").then((module) => module.RemovePost));

/** Everything to do with a post, in one row. */
export function PostActions({ post }: { post: PostPage }) {
  const [asked, setAsked] = useState<"edit" | "remove" | null>(null);
  const viewer = useViewer();
  const own = viewer?.username === post.author.username;
  const { restore, setNsfw } = usePostState(post.id);
  const { can } = post;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-1 border-line border-y py-2">
      <PostVote post={post} />
      <FavoriteButton post={post} />
      <ShareButton path={postPath(post)} title={post.title} />
      {can.edit || can.remove || can.restore ? (
        <Menu label="More" trigger={<Ellipsis />}>
          {can.edit && own ? (
            <MenuItem icon={<Pencil />} onSelect={() => setAsked("edit")}>
              Edit
            </MenuItem>
          ) : null}
          {can.edit ? (
            <MenuItem icon={<EyeOff />} onSelect={() => setNsfw(!post.nsfw)}>
              {post.nsfw ? "Not NSFW" : "Mark as NSFW"}
            </MenuItem>
          ) : null}
          {can.restore ? (
            <MenuItem icon={<RotateCcw />} onSelect={restore}>
              Restore
            </MenuItem>
          ) : null}
          {can.remove ? (
            <MenuItem icon={<Trash2 />} danger onSelect={() => setAsked("remove")}>
              {own ? "Delete" : "Remove"}
            </MenuItem>
          ) : null}
        </Menu>
      ) : null}
      {asked === "edit" ? <EditPost post={post} onClose={() => setAsked(null)} /> : null}
      {asked === "remove" ? <RemovePost post={post} own={own} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}
