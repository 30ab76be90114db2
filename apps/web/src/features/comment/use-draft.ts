"use client";
import { useEffect, useState } from "react";

/** Text that outlives a reload of its tab, under a name of its own; kept nowhere else. */
export function useDraft(name: string): [text: string, write: (text: string) => void, forget: () => void] {
  const key = `medley-draft-${name}`;
  const [text, setText] = useState("");
  useEffect(() => {
    setText(read(key));
  }, [key]);
  function write(next: string) {
    setText(next);
    try {
      if (next) sessionStorage.setItem(key, next);
      else sessionStorage.removeItem(key);
    } catch {
      // Storage is closed or full: the text still stands in its field.
    }
  }
  return [text, write, () => write("")];
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}
