"use client";
import ArrowUpDown from "lucide-react/icons/arrow-up-down";
import Check from "lucide-react/icons/check";
import Ellipsis from "lucide-react/icons/ellipsis";
import ImagePlus from "lucide-react/icons/image-plus";
import Pencil from "lucide-react/icons/pencil";
import Trash2 from "lucide-react/icons/trash-2";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "~/components/button.tsx";
import { Menu } from "~/components/menu.tsx";
import { MenuItem } from "~/components/menu-item.tsx";
import { ShareButton } from "../post/share-button.tsx";
import { albumPath } from "./album-path.ts";
import type { AlbumPage } from "./album-types.ts";

const AlbumForm = dynamic(() => import("./album-form.tsx").then((module) => module.AlbumForm));
const RemoveAlbum = dynamic(() => import("./remove-album.tsx").then((module) => module.RemoveAlbum));

type AlbumActionsProps = { album: AlbumPage; arranging: boolean; onArrange: () => void; onAdd: () => void };

/** What one does with an album; most of it only its owner. */
export function AlbumActions({ album, arranging, onArrange, onAdd }: AlbumActionsProps) {
  const [asked, setAsked] = useState<"edit" | "remove" | null>(null);
  const { can, visibility } = album;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {can.edit ? (
        <>
          <Button icon={<ImagePlus />} onClick={onAdd}>
            Add images
          </Button>
          {album.images.count > 0 ? (
            <Button
              variant={arranging ? "primary" : "secondary"}
              icon={arranging ? <Check /> : <ArrowUpDown />}
              aria-pressed={arranging}
              onClick={onArrange}
            >
              {arranging ? "Done" : "Arrange"}
            </Button>
          ) : null}
        </>
      ) : null}
      {visibility === "private" ? null : <ShareButton path={albumPath(album)} title={album.title} />}
      {can.edit || can.remove ? (
        <Menu label="More" trigger={<Ellipsis />}>
          {can.edit ? (
            <MenuItem icon={<Pencil />} onSelect={() => setAsked("edit")}>
              Edit album
            </MenuItem>
          ) : null}
          {can.remove ? (
            <MenuItem icon={<Trash2 />} danger onSelect={() => setAsked("remove")}>
              Delete album
            </MenuItem>
          ) : null}
        </Menu>
      ) : null}
      {asked === "edit" ? <AlbumForm album={album} onClose={() => setAsked(null)} /> : null}
      {asked === "remove" ? <RemoveAlbum album={album} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}
