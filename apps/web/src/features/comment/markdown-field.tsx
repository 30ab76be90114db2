"use client";
import { useMutation } from "@tanstack/react-query";
import { type ComponentProps, useState } from "react";
import { Prose } from "~/components/prose.tsx";
import { Segmented } from "~/components/segmented.tsx";
import { Skeleton } from "~/components/skeleton.tsx";
import { Textarea } from "~/components/textarea.tsx";
import { useTRPC } from "~/trpc/client.tsx";

type MarkdownFieldProps = Omit<ComponentProps<"textarea">, "value" | "onChange"> & {
  value: string;
  onChange: (text: string) => void;
};

/** A text in Markdown: written on one side, looked at on the other as the server will render it. */
export function MarkdownField({ value, onChange, ...rest }: MarkdownFieldProps) {
  const [side, setSide] = useState<"write" | "preview">("write");
  const trpc = useTRPC();
  const preview = useMutation(trpc.comment.preview.mutationOptions());
  function show(next: "write" | "preview") {
    setSide(next);
    if (next === "preview" && value.trim()) preview.mutate({ body: value });
  }
  return (
    <div>
      {side === "write" ? (
        <Textarea {...rest} value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <div className="min-h-24 rounded-control border border-line px-3 py-2" aria-live="polite">
          {!value.trim() ? <p className="text-ink-3">Nothing to preview yet.</p> : null}
          {preview.isPending ? <Skeleton className="h-4 w-2/3" /> : null}
          {preview.isError ? <p className="text-bad">The preview didn’t load. Your text is safe.</p> : null}
          {preview.data && value.trim() ? <Prose html={preview.data.html} /> : null}
        </div>
      )}
      <div className="mt-2 flex">
        <Segmented
          label="Write or preview"
          value={side}
          onChange={show}
          segments={[
            { value: "write", label: "Write" },
            { value: "preview", label: "Preview" },
          ]}
        />
      </div>
    </div>
  );
}
