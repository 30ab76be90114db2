"use client";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { ZodType } from "zod";
import { focusFirstInvalid } from "~/components/focus-first-invalid.ts";
import { postAuth } from "./post-auth.ts";
import { noProblems, type Problems, problemsOf, problemsOfIssues, type Refusal } from "./refusal.ts";
import { useProblems } from "./use-problems.ts";

type Fields = Record<string, string>;

type AccountForm = {
  /** Where it posts to, with a script and without. */
  path: string;
  fields: readonly string[];
  /** Loaded when it is sent: no page pays for it before. */
  loadSchema: () => Promise<ZodType>;
  /** Why it was refused when it was sent without a script. */
  refusal: Refusal | null;
  /** What comes after; the form waits until it settles. */
  onDone: (sent: Fields, form: HTMLFormElement) => unknown;
};

/** A form about one's account. It works as a plain form; with a script it says what is wrong in place. */
export function useAccountForm({ path, fields, loadSchema, refusal, onDone }: AccountForm) {
  const { problems, pending, submit } = useProblems(fields, problemsOf(refusal, fields));
  const [scripted, setScripted] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    setScripted(true);
    // It came back from a plain post with something wrong.
    if (element.current) focusFirstInvalid(element.current);
  }, []);

  async function send(form: HTMLFormElement): Promise<Problems> {
    const given = new FormData(form);
    const sent = Object.fromEntries(fields.map((field) => [field, String(given.get(field) ?? "")]));
    const checked = (await loadSchema()).safeParse(sent);
    if (!checked.success) return problemsOfIssues(checked.error.issues);
    await postAuth(path, sent);
    await onDone(sent, form);
    return noProblems;
  }

  const onSubmit = (event: FormEvent<HTMLFormElement>) => submit(event, send);
  // The browser's own checks are for readers without scripts; ours stand beside the field.
  return {
    problems,
    pending,
    form: { ref: element, action: path, method: "post", onSubmit, noValidate: scripted } as const,
  };
}
