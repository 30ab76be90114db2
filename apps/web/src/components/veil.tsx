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
      <span className="absolute inset-0 grid place-items-center bg-veil/45">
        <span className="flex items-center gap-3 rounded-full bg-veil py-1.5 pr-1.5 pl-4 text-on-veil">
          <span className="font-semibold text-13">{word}</span>
          <button
            type="button"
            className="hit-44 z-10 h-8 rounded-full bg-on-veil px-3.5 font-semibold text-13 text-on-accent outline-on-veil"
            onClick={() => setLifted(true)}
          >
            {action}
          </button>
        </span>
      </span>
    </span>
  );
}
