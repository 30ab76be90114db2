"use client";
import CodeXml from "lucide-react/icons/code-xml";
import Download from "lucide-react/icons/download";
import FolderPlus from "lucide-react/icons/folder-plus";
import Link2 from "lucide-react/icons/link-2";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "~/components/button.tsx";
import { buttonStyle } from "~/components/button-style.ts";
import { CopyButton } from "~/components/copy-button.tsx";
import { postPath } from "../post/post-path.ts";
import type { PostPage } from "../post/post-types.ts";
import { useViewer } from "../viewer/viewer-context.tsx";
import type { Picture } from "./image-types.ts";
import { variantOf } from "./picture-sources.ts";

const EmbedDialog = dynamic(() => import("./embed-dialog.tsx").then((module) => module.EmbedDialog));
const AddToAlbum = dynamic(() => import("../album/add-to-album.tsx").then((module) => module.AddToAlbum));

/** What one does with a picture itself: keep it, link to it, show it elsewhere, put it into an album. */
export function ImageActions({ post, image }: { post: PostPage; image: Picture }) {
  const [asked, setAsked] = useState<"embed" | "album" | null>(null);
  const own = useViewer()?.username === post.author.username;
  const original = variantOf(image, "original");
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {original ? (
        <a
          href={original.url}
          download={`${post.slug}.${endingOf(original.type)}`}
          title="Download original"
          className={buttonStyle()}
        >
          <Download />
          Download
        </a>
      ) : null}
      <CopyButton
        text={() => new URL(postPath(post), window.location.origin).href}
        label="Copy link"
        icon={<Link2 />}
        size="medium"
      />
      {/* Bytes of a private picture are for its owner alone: elsewhere it would show nothing. */}
      {post.visibility === "private" ? null : (
        <Button icon={<CodeXml />} onClick={() => setAsked("embed")}>
          Embed
        </Button>
      )}
      {own ? (
        <Button icon={<FolderPlus />} onClick={() => setAsked("album")}>
          Add to album
        </Button>
      ) : null}
      {asked === "embed" ? <EmbedDialog shown={{ ...post, image }} onClose={() => setAsked(null)} /> : null}
      {asked === "album" ? <AddToAlbum ids={[post.id]} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}

/** "image/jpeg" → "jpg". */
function endingOf(type: string): string {
  return type.replace("image/", "").replace("jpeg", "jpg");
}
