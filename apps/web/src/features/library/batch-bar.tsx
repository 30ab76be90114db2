"use client";
import Eye from "lucide-react/icons/eye";
import FolderPlus from "lucide-react/icons/folder-plus";
import Tag from "lucide-react/icons/tag";
import Trash2 from "lucide-react/icons/trash-2";
import X from "lucide-react/icons/x";
import { useState } from "react";
import { Button } from "~/components/button.tsx";
import { ConfirmDialog } from "~/components/confirm-dialog.tsx";
import { IconButton } from "~/components/icon-button.tsx";
import { AddToAlbum } from "../album/add-to-album.tsx";
import { TagDialog, VisibilityDialog } from "./batch-dialogs.tsx";
import { useBatch } from "./use-batch.ts";

type Act = "album" | "tag" | "visibility" | "delete";
type BatchBarProps = { ids: readonly string[]; onClear: () => void };

/** What can be done with all that is chosen, always in reach. */
export function BatchBar({ ids, onClear }: BatchBarProps) {
  const [asked, setAsked] = useState<Act | null>(null);
  const close = () => setAsked(null);
  const { run, pending } = useBatch(ids, () => {
    close();
    onClear();
  });
  const count = ids.length === 1 ? "1 image" : `${ids.length} images`;
  return (
    <section
      aria-label="What to do with the chosen images"
      className="fixed inset-x-3 bottom-[calc(var(--bottom-bar-height)+0.75rem)] z-20 mx-auto flex max-w-160 flex-wrap items-center gap-2 rounded-media border border-line bg-surface-1 p-2 shadow-float sm:pl-4 max-sm:[&>p]:pl-2"
    >
      <p role="status" className="min-w-24 flex-1 whitespace-nowrap font-semibold text-13 max-sm:order-first">
        {count}
      </p>
      <Acts onAsk={setAsked} />
      <IconButton
        label="Choose none"
        icon={<X />}
        data-tip-align="end"
        className="max-sm:-order-1 max-sm:-my-1"
        onClick={onClear}
      />
      {asked === "album" ? <AddToAlbum ids={ids} onClose={close} onAdded={onClear} movable /> : null}
      {asked === "tag" ? <TagDialog count={count} pending={pending} onClose={close} onRun={run} /> : null}
      {asked === "visibility" ? <VisibilityDialog count={count} pending={pending} onClose={close} onRun={run} /> : null}
      <ConfirmDialog
        open={asked === "delete"}
        onClose={close}
        onConfirm={() => run({ do: "delete" })}
        title={`Delete ${count}?`}
        confirmLabel={`Delete ${count}`}
        danger
        pending={pending}
      >
        Nobody will see {ids.length === 1 ? "it" : "them"} any more, and {ids.length === 1 ? "its" : "their"} files are
        deleted. This can’t be undone.
      </ConfirmDialog>
    </section>
  );
}

function Acts({ onAsk }: { onAsk: (act: Act) => void }) {
  return (
    <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:[&>button]:flex-1 max-sm:[&>button]:px-2">
      <Button icon={<FolderPlus />} onClick={() => onAsk("album")}>
        Album
      </Button>
      <Button icon={<Tag />} onClick={() => onAsk("tag")}>
        Tag
      </Button>
      <Button icon={<Eye />} onClick={() => onAsk("visibility")}>
        Visibility
      </Button>
      <Button icon={<Trash2 />} onClick={() => onAsk("delete")}>
        Delete
      </Button>
    </div>
  );
}
