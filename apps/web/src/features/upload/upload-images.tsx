"use client";
import { useState } from "react";
import { Button } from "~/components/button.tsx";
import { LinkButton } from "~/components/link-button.tsx";
import { Notice } from "~/components/notice.tsx";
import { AlbumSelect } from "../album/album-select.tsx";
import type { Visibility } from "../image/visibility-names.ts";
import { VisibilitySelect } from "../image/visibility-select.tsx";
import { DropZone } from "./drop-zone.tsx";
import { mostAtOnce, titleOfFile, type UploadItem } from "./upload-item.ts";
import { draftOf, rememberedVisibility, rememberVisibility } from "./upload-memory.ts";
import { UploadRow } from "./upload-row.tsx";
import { useUploads } from "./use-uploads.ts";

/** Files on their way to becoming posts: their bytes go up at once, they are posted when the member says so. */
export function UploadImages({ albumId = null }: { albumId?: string | null }) {
  const { items, queue } = useUploads();
  const [left, setLeft] = useState(0);
  const [album, setAlbum] = useState(albumId);
  const [visibility, setVisibility] = useState<Visibility | null>(null);
  const open = items.filter(({ kept, state }) => kept === null && (state.is !== "refused" || state.mayRetry));
  const shown = visibility ?? (items.length > 0 ? rememberedVisibility() : "public");

  function add(files: File[]) {
    const forAll = { visibility: visibility ?? rememberedVisibility(), albumId: album };
    setLeft(queue.add(files, (file) => ({ ...firstWords(file), ...forAll, ...draftOf(file) })));
  }

  return (
    <div className="pb-24">
      <DropZone onFiles={add} small={items.length > 0} />
      {left > 0 ? (
        <Notice tone="warn" className="mt-4">
          {mostAtOnce} at once: {left === 1 ? "one file was" : `${left} files were`} left out. Post these first.
        </Notice>
      ) : null}
      {open.length > 0 ? (
        <ForAll
          count={open.length}
          visibility={shown}
          album={album}
          onVisibility={(value) => {
            setVisibility(value);
            rememberVisibility(value);
            queue.writeAll({ visibility: value });
          }}
          onAlbum={(value) => {
            setAlbum(value);
            queue.writeAll({ albumId: value });
          }}
        />
      ) : null}
      <ul aria-label="Files">
        {items.map((item) => (
          <UploadRow key={item.key} item={item} queue={queue} />
        ))}
      </ul>
      {items.length > 0 ? <PostBar items={items} onPost={queue.postAll} onClear={queue.clearDone} /> : null}
    </div>
  );
}

/** What is said of a file before its member says anything. */
function firstWords(file: File) {
  return { title: titleOfFile(file.name), description: "", tags: [], nsfw: false };
}

type ForAllProps = {
  count: number;
  visibility: Visibility;
  album: string | null;
  onVisibility: (visibility: Visibility) => void;
  onAlbum: (albumId: string | null) => void;
};

/** What is said of all that isn't posted yet. */
function ForAll({ count, visibility, album, onVisibility, onAlbum }: ForAllProps) {
  return (
    <fieldset className="mt-6 grid gap-4 border-line border-b pb-6 sm:grid-cols-2">
      <legend className="sr-only">For all of them</legend>
      <VisibilitySelect
        label={count === 1 ? "Who can see it" : "Who can see them"}
        value={visibility}
        onChange={onVisibility}
      />
      <AlbumSelect value={album} onChange={onAlbum} />
    </fieldset>
  );
}

type PostBarProps = { items: readonly UploadItem[]; onPost: () => void; onClear: () => void };

/** What there is to do with all of them, always in reach. */
function PostBar({ items, onPost, onClear }: PostBarProps) {
  const ready = items.filter(({ state: { is } }) => is === "arrived" || is === "sending" || is === "waiting").length;
  const posted = items.filter(({ state }) => state.is === "posted").length;
  return (
    <div className="sticky bottom-[calc(var(--bottom-bar-height)+0.75rem)] z-10 mt-6 flex flex-wrap items-center justify-between gap-3 rounded-media border border-line bg-surface-1 px-4 py-3 shadow-float">
      <p className="text-13 text-ink-2" role="status">
        {posted > 0 ? `${posted} posted. ` : ""}
        {ready > 0 ? `${ready} ready or on the way.` : ""}
      </p>
      <div className="flex flex-wrap gap-2">
        {posted > 0 ? (
          <>
            <Button variant="ghost" onClick={onClear}>
              Clear
            </Button>
            <LinkButton href="/library">Your library</LinkButton>
          </>
        ) : null}
        {ready > 0 ? (
          <Button variant="primary" onClick={onPost}>
            Post {ready === 1 ? "image" : `${ready} images`}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
