"use client";
import { type ReactNode, useState } from "react";

type VeilProps = {
  /** Why: "NSFW". */
  word: string;
  /** The button: "Show". */
  action: string;
  children: ReactNode;
};

/** Blurs what is below it behind a word and a button, until asked. */
export function Veil({ word, action, children }: VeilProps) {
  const [lifted, setLifted] = useState(false);
  if (lifted) return children;
  return (
    <span className="relative block overflow-hidden rounded-media">
      <span inert className="block scale-110 blur-2xl">
        {children}
      </span>
      <span className="absolute inset-0 flex items-center justify-center gap-3 bg-veil text-on-veil">
        <span className="font-semibold text-13">{word}</span>
        <button
          type="button"
          className="relative z-10 h-8 rounded-full bg-on-veil px-3.5 font-semibold text-13 text-[oklch(0.2_0.01_60)] outline-on-veil pointer-coarse:h-11"
          onClick={() => setLifted(true)}
        >
          {action}
        </button>
      </span>
    </span>
  );
}
