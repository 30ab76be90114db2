"use client";
import { useEffect, useRef } from "react";
import { isTyping } from "~/components/is-typing.ts";
import { focusedSubmission, stepFocus } from "./queue-focus.ts";
import { actOf, type QueueAct } from "./queue-keys.ts";

type KeyActs = Record<Exclude<QueueAct, "next" | "previous">, (focused: string | undefined) => void>;

/** Runs the queue by single keys, unless something is being typed. */
export function useQueueKeys(acts: KeyActs): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const act = isTyping(event.target) ? null : actOf(event);
      // Enter on a link or a button is that one's own.
      if (!act || (act === "open" && !document.activeElement?.matches("[data-submission]"))) return;
      event.preventDefault();
      if (act === "next") stepFocus(1);
      else if (act === "previous") stepFocus(-1);
      else latest.current[act](focusedSubmission());
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
