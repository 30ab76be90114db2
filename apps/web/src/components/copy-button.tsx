"use client";
import Check from "lucide-react/icons/check";
import Copy from "lucide-react/icons/copy";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "./button.tsx";
import type { ButtonSize, ButtonVariant } from "./button-style.ts";

type CopyButtonProps = {
  /** A text that only the browser knows is made when it is asked for. */
  text: string | (() => string);
  label?: string;
  icon?: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
};

/** Copies a text and says so where the finger is. Where the clipboard is closed to us it says that instead. */
export function CopyButton({ text, label = "Copy", icon = <Copy />, variant, size = "small" }: CopyButtonProps) {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");

  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), 2000);
    return () => clearTimeout(timer);
  }, [state]);

  function copy() {
    const written =
      navigator.clipboard?.writeText(typeof text === "string" ? text : text()) ??
      Promise.reject(new Error("No clipboard here"));
    written.then(
      () => setState("copied"),
      () => setState("refused"),
    );
  }

  const words = { idle: label, copied: "Copied", refused: "Couldn’t copy" };
  return (
    <Button {...(variant ? { variant } : {})} size={size} icon={state === "copied" ? <Check /> : icon} onClick={copy}>
      <span aria-live="polite">{words[state]}</span>
    </Button>
  );
}
