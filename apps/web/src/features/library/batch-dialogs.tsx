"use client";
import { type ReactNode, useState } from "react";
import { Button } from "~/components/button.tsx";
import { Dialog } from "~/components/dialog.tsx";
import type { Visibility } from "../image/visibility-names.ts";
import { VisibilitySelect } from "../image/visibility-select.tsx";
import { TagsField } from "../tag/tags-field.tsx";
import type { BatchAction } from "./library-types.ts";

type BatchDialogProps = {
  /** "3 images". */
  count: string;
  pending: boolean;
  onClose: () => void;
  onRun: (action: BatchAction) => void;
};

/** Tags that all of them get beside their own. */
export function TagDialog({ count, pending, onClose, onRun }: BatchDialogProps) {
  const [add, setAdd] = useState<string[]>([]);
  return (
    <Ask
      title={`Tag ${count}`}
      word="Add tags"
      disabled={add.length === 0}
      pending={pending}
      onClose={onClose}
      onRun={() => onRun({ do: "tag", add })}
    >
      <TagsField value={add} onChange={setAdd} most={10} />
    </Ask>
  );
}

/** Who can see all of them from now on. */
export function VisibilityDialog({ count, pending, onClose, onRun }: BatchDialogProps) {
  const [visibility, setVisibility] = useState<Visibility>("private");
  return (
    <Ask
      title={`Who can see ${count}`}
      word="Change"
      pending={pending}
      onClose={onClose}
      onRun={() => onRun({ do: "visibility", visibility })}
    >
      <VisibilitySelect value={visibility} onChange={setVisibility} />
      {visibility === "private" ? null : (
        <p className="mt-2 text-13 text-ink-3">Pictures that no moderator has seen yet wait for one first.</p>
      )}
    </Ask>
  );
}

type AskProps = {
  title: string;
  word: string;
  disabled?: boolean;
  pending: boolean;
  onClose: () => void;
  onRun: () => void;
  children: ReactNode;
};

function Ask({ title, word, disabled = false, pending, onClose, onRun, children }: AskProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" pending={pending} disabled={disabled} onClick={onRun}>
            {word}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
