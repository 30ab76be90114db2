"use client";
import { type FormEvent, useState } from "react";
import { flushSync } from "react-dom";
import { focusFirstInvalid } from "~/components/focus-first-invalid.ts";
import { readError } from "~/trpc/api-error.ts";
import { noProblems, type Problems, problemsOf, refusalOf } from "./refusal.ts";

/**
 * What is wrong with a form, of these fields. `submit` sends it once at a time, shows what came of it, and puts the
 * cursor into the first field that is wrong; what is thrown is read as the API's refusal.
 */
export function useProblems(fields: readonly string[], atFirst: Problems = noProblems) {
  const [problems, setProblems] = useState(atFirst);
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>, send: (form: HTMLFormElement) => Promise<Problems>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (pending) return;
    setPending(true);
    const found = await send(form).catch((error: unknown) => problemsOf(refusalOf(readError(error)), fields));
    flushSync(() => {
      setProblems(found);
      setPending(false);
    });
    focusFirstInvalid(form);
  }

  return { problems, pending, submit };
}
