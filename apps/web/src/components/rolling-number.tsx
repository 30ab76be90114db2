"use client";
import { clsx } from "clsx";
import { useState } from "react";
import { CompactNumber } from "./compact-number.tsx";

/** A number that rolls up or down when it changes, and stands still when it first appears. */
export function RollingNumber({ value, className }: { value: number; className?: string }) {
  const [shown, setShown] = useState({ value, motion: "" });
  if (shown.value !== value) {
    setShown({ value, motion: value > shown.value ? "animate-roll-up" : "animate-roll-down" });
  }
  return (
    <span className={clsx("rolling", className)}>
      <CompactNumber key={value} value={value} className={shown.motion} />
    </span>
  );
}
