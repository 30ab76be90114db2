"use client";
import { type ClipboardEvent, useEffect, useRef } from "react";
import { Button } from "~/components/button.tsx";
import { Field } from "~/components/field.tsx";
import { Input } from "~/components/input.tsx";
import { looksLikeClip } from "./clip-address.ts";

type PasteFormProps = {
  url: string;
  pending: boolean;
  /** What is wrong with the address, in words. */
  error: string | undefined;
  onType: (url: string) => void;
  onLook: (url: string) => void;
};

/** Where a clip's address goes. A pasted one is looked up at once, wherever on the page it is pasted. */
export function PasteForm({ url, pending, error, onType, onLook }: PasteFormProps) {
  const input = useRef<HTMLInputElement>(null);
  usePasteAnywhere(onLook);
  useEffect(() => {
    if (error) input.current?.focus();
  }, [error]);

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onLook(url.trim());
      }}
    >
      <Field
        label="Clip’s address"
        error={error}
        hint="From clips.twitch.tv, or a channel’s clip page. You can paste it anywhere on this page."
        required
      >
        {(control) => (
          <div className="flex gap-2">
            <Input
              {...control}
              ref={input}
              name="url"
              type="url"
              inputMode="url"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={500}
              placeholder="https://clips.twitch.tv/…"
              value={url}
              onChange={(event) => onType(event.target.value)}
              onPaste={(event) => takeWhole(event, onLook)}
            />
            <Button type="submit" pending={pending} className="h-10! pointer-coarse:h-11!">
              Look it up
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
}

/** Takes a clip's address that is pasted over all there was; within other text it is text. */
function takeWhole(event: ClipboardEvent<HTMLInputElement>, onLook: (url: string) => void) {
  const pasted = event.clipboardData.getData("text");
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  const whole = selectionStart === 0 && selectionEnd === value.length;
  if (!whole || !looksLikeClip(pasted)) return;
  event.preventDefault();
  onLook(pasted.trim());
}

/** Takes a clip's address that is pasted while no field has the focus. */
function usePasteAnywhere(onLook: (url: string) => void) {
  const look = useRef(onLook);
  useEffect(() => {
    look.current = onLook;
  });
  useEffect(() => {
    function take(event: globalThis.ClipboardEvent) {
      const { target } = event;
      if (target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]")) return;
      const pasted = event.clipboardData?.getData("text") ?? "";
      if (!looksLikeClip(pasted)) return;
      event.preventDefault();
      look.current(pasted.trim());
    }
    document.addEventListener("paste", take);
    return () => document.removeEventListener("paste", take);
  }, []);
}
