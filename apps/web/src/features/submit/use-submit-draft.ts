"use client";
import { useEffect, useState } from "react";
import { isEmpty, newDraft, readDraft, type SubmitDraft } from "./submit-draft.ts";

const key = "medley-draft-submit";

export type ChangeDraft = (change: (draft: SubmitDraft) => SubmitDraft) => void;

/** The form's contents, which outlive a reload of their tab and everything that goes wrong on the way. */
export function useSubmitDraft(): [draft: SubmitDraft, change: ChangeDraft, forget: () => void] {
  const [draft, setDraft] = useState(newDraft);
  const [read, setRead] = useState(false);

  useEffect(() => {
    setDraft(readDraft(fromStorage()));
    setRead(true);
  }, []);
  useEffect(() => {
    if (read) intoStorage(draft);
  }, [draft, read]);

  return [draft, setDraft, () => setDraft(newDraft())];
}

function fromStorage(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function intoStorage(draft: SubmitDraft): void {
  try {
    if (isEmpty(draft)) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Storage is closed or full: the draft still stands in its fields.
  }
}
