"use client";
import { CopyButton } from "~/components/copy-button.tsx";
import { Dialog } from "~/components/dialog.tsx";
import { Field } from "~/components/field.tsx";
import { Textarea } from "~/components/textarea.tsx";
import { postPath } from "../post/post-path.ts";
import { embedCodes } from "./embed-codes.ts";
import type { Shown } from "./lightbox.tsx";
import { variantOf } from "./picture-sources.ts";

/** What to paste into another page to show the picture there. */
export function EmbedDialog({ shown, onClose }: { shown: Shown; onClose: () => void }) {
  const { title, image } = shown;
  const picture = variantOf(image, "large") ?? variantOf(image, "original");
  if (!picture) return null;
  const { origin } = window.location;
  const codes = embedCodes({
    title,
    page: new URL(postPath(shown), origin).href,
    picture: new URL(picture.url, origin).href,
    width: picture.width,
    height: picture.height,
  });
  return (
    <Dialog open onClose={onClose} title="Embed this picture" size="wide">
      <div className="flex flex-col gap-4">
        <p className="text-13 text-ink-2">Paste one of these where you write. The picture leads back here.</p>
        {codes.map(({ name, text }) => (
          <Field key={name} label={name} aside={<CopyButton text={text} label={`Copy ${name}`} variant="ghost" />}>
            {(control) => (
              <Textarea
                {...control}
                readOnly
                rows={2}
                value={text}
                className="min-h-16! break-all font-mono text-12!"
                onFocus={(event) => event.target.select()}
              />
            )}
          </Field>
        ))}
      </div>
    </Dialog>
  );
}
