"use client";
import { clsx } from "clsx";
import ImageUp from "lucide-react/icons/image-up";
import { useEffect, useRef, useState } from "react";
import { Button } from "~/components/button.tsx";

/** What the file picker offers. Whether it is one of them the server finds out by looking inside. */
const accepted = "image/jpeg,image/png,image/gif,image/webp";

type DropZoneProps = {
  onFiles: (files: File[]) => void;
  /** Once there are files, it gives way to them. */
  small: boolean;
};

/** The way in for files: chosen, dropped anywhere on the page, or pasted. */
export function DropZone({ onFiles, small }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const over = useFilesFromPage(onFiles);
  return (
    <div
      className={clsx(
        "flex flex-col items-center justify-center gap-3 rounded-media border-2 border-dashed px-6 text-center transition-colors",
        small ? "py-5" : "py-14",
        over ? "border-accent bg-accent-soft" : "border-edge",
      )}
    >
      {small ? null : <ImageUp className="size-9 text-ink-3" strokeWidth={1.5} />}
      <div className="flex flex-wrap items-center justify-center gap-x-3 gap-y-2">
        <Button
          variant={small ? "secondary" : "primary"}
          size={small ? "medium" : "large"}
          icon={small ? <ImageUp /> : undefined}
          onClick={() => input.current?.click()}
        >
          {small ? "Add more" : "Choose images"}
        </Button>
        <p className="text-13 text-ink-2 pointer-coarse:hidden">
          {over ? "Let go to add them" : "or drop or paste them here"}
        </p>
      </div>
      <p className="text-balance text-13 text-ink-3">JPEG, PNG, GIF or WebP, up to 10 MB each, ten at once.</p>
      <input
        ref={input}
        type="file"
        accept={accepted}
        multiple
        hidden
        aria-label="Images"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again after it was taken out.
          event.target.value = "";
        }}
      />
    </div>
  );
}

/** Files dropped or pasted anywhere; tells whether some are held over the page. */
function useFilesFromPage(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;
    function onDragOver(event: DragEvent) {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    }
    function onDrop(event: DragEvent) {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      latest.current([...(event.dataTransfer?.files ?? [])]);
    }
    function onPaste({ clipboardData }: ClipboardEvent) {
      const files = [...(clipboardData?.files ?? [])];
      if (files.length > 0) latest.current(files);
    }
    window.addEventListener("dragover", onDragOver, { signal });
    window.addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), { signal });
    window.addEventListener("drop", onDrop, { signal });
    window.addEventListener("paste", onPaste, { signal });
    return () => controller.abort();
  }, []);
  return over;
}
