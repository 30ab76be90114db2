"use client";
import ChevronDown from "lucide-react/icons/chevron-down";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import X from "lucide-react/icons/x";
import { useId, useState } from "react";
import { Button } from "~/components/button.tsx";
import { Field } from "~/components/field.tsx";
import { IconButton } from "~/components/icon-button.tsx";
import { Input } from "~/components/input.tsx";
import { formatBytes } from "~/components/measure-format.ts";
import { UploadFields } from "./upload-fields.tsx";
import { isChanged, type UploadItem } from "./upload-item.ts";
import type { UploadQueue } from "./upload-queue.ts";
import { UploadRowState } from "./upload-row-state.tsx";
import { useSaveWords } from "./use-save-words.ts";

/** One file: its picture, how far it is, and what the member says of it. */
export function UploadRow({ item, queue }: { item: UploadItem; queue: UploadQueue }) {
  const { key, file, preview, words, state } = item;
  const change = (part: Partial<UploadItem["words"]>) => queue.write(key, part);
  const posted = state.is === "posted";
  const lost = state.is === "refused" && !state.mayRetry;
  return (
    <li className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-4 border-line border-b py-5 sm:grid-cols-[8rem_minmax(0,1fr)]">
      <Preview src={preview} />
      <div className="min-w-0">
        <div className="flex items-start justify-between gap-2">
          <p className="min-w-0 pt-1 text-13 text-ink-3">
            <span className="block truncate font-medium text-ink-2" dir="auto">
              {file.name}
            </span>
            {formatBytes(file.size)}
          </p>
          <div className="flex shrink-0 gap-1">
            {state.is === "refused" && state.mayRetry ? (
              <Button size="small" icon={<RotateCcw />} onClick={() => queue.retry(key)}>
                Try again
              </Button>
            ) : null}
            <IconButton
              size="small"
              label={posted || lost ? `Take ${file.name} off this page` : `Cancel ${file.name}`}
              icon={<X />}
              data-tip-align="end"
              onClick={() => queue.remove(key)}
            />
          </div>
        </div>
        <UploadRowState item={item} queue={queue} />
      </div>
      {lost ? null : <Words item={item} posted={posted} change={change} words={words} queue={queue} />}
    </li>
  );
}

type WordsProps = {
  item: UploadItem;
  queue: UploadQueue;
  posted: boolean;
  words: UploadItem["words"];
  change: (part: Partial<UploadItem["words"]>) => void;
};

function Words({ item, queue, posted, words, change }: WordsProps) {
  const [more, setMore] = useState(false);
  const { save, pending, error } = useSaveWords(item, queue);
  const id = useId();
  return (
    <div className="col-span-2 mt-3 sm:col-span-1 sm:col-start-2">
      <Field label="Title" error={error ?? shortTitle(words.title)}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            autoComplete="off"
            maxLength={200}
            value={words.title}
            placeholder="From the file’s name"
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Button
          variant="ghost"
          size="small"
          className="-ml-3"
          aria-expanded={more}
          aria-controls={id}
          icon={<ChevronDown className={more ? "rotate-180" : undefined} />}
          onClick={() => setMore(!more)}
        >
          {more ? "Fewer details" : "Details"}
        </Button>
        {isChanged(item) ? (
          <Button variant="primary" size="small" pending={pending} onClick={save}>
            Save changes
          </Button>
        ) : null}
      </div>
      <div id={id} hidden={!more}>
        {more ? <UploadFields words={words} posted={posted} onChange={change} /> : null}
      </div>
    </div>
  );
}

/** Nothing at all is right: then the file's name says it. */
function shortTitle(title: string): string | undefined {
  const length = [...title.trim()].length;
  return length > 0 && length < 3 ? "At least 3 characters." : undefined;
}

/** The file itself, before anybody else has it. What the browser can't draw leaves the frame empty. */
function Preview({ src }: { src: string }) {
  const [broken, setBroken] = useState(false);
  return (
    <div className="poster aspect-square self-start overflow-hidden sm:row-span-2 rounded-media bg-surface-3">
      {broken ? null : (
        <img
          src={src}
          alt=""
          width={128}
          height={128}
          className="size-full object-cover"
          onError={() => setBroken(true)}
        />
      )}
    </div>
  );
}
