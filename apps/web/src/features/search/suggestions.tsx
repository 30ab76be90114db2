"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Gamepad2 from "lucide-react/icons/gamepad-2";
import Search from "lucide-react/icons/search";
import { type RefObject, useEffect } from "react";
import { Avatar } from "~/components/avatar.tsx";
import { Link } from "~/components/link.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { type SuggestionGroup, type SuggestionOption, suggestionGroups } from "./suggestion-options.ts";
import { useOptionKeys } from "./use-option-keys.ts";
import { useSettled } from "./use-settled.ts";

const typingMs = 120;
const freshMs = 60_000;

type SuggestionsProps = {
  /** What its elements' ids begin with. */
  id: string;
  text: string;
  /** Whether the reader wants suggestions now. */
  open: boolean;
  input: RefObject<HTMLInputElement | null>;
  /** Tells the box what to say of the list: whether it is there, and the id of the option that Enter would take. */
  onShow: (shown: { expanded: boolean; active?: string | undefined }) => void;
  onClose: () => void;
  /** One was followed. */
  onChoose: () => void;
};

/** The list under the search box. The focus stays in the box; its keys move here. */
export function Suggestions({ id, text, open, input, onShow, onClose, onChoose }: SuggestionsProps) {
  const typed = text.trim();
  const expanded = open && typed !== "";
  const names = useNames(typed, expanded);
  const groups = expanded ? suggestionGroups(typed, names) : [];
  const options = groups.flatMap((group) => group.options);
  const idOf = ({ key }: SuggestionOption) => `${id}-${key}`;
  const active = useOptionKeys({ input, ids: options.map(idOf), expanded, onClose });

  useEffect(() => {
    onShow({ expanded, active });
  }, [onShow, expanded, active]);

  return (
    <>
      <p role="status" className="sr-only">
        {expanded && names.length > 0 ? `${names.length} suggestions` : ""}
      </p>
      {expanded ? (
        // A press on an option leaves the focus in the box.
        <div
          id={`${id}-list`}
          role="listbox"
          tabIndex={-1}
          aria-label="Suggestions"
          className="absolute inset-x-0 top-full z-40 mt-1.5 max-h-[min(28rem,60dvh)] overflow-y-auto overscroll-contain rounded-media border border-line bg-surface-1 p-1 shadow-float"
          onMouseDown={(event) => event.preventDefault()}
        >
          {groups.map((group) => (
            <OptionGroup key={group.label} {...{ group, idOf, active, onChoose }} />
          ))}
        </div>
      ) : null}
    </>
  );
}

/** Names for what is typed, once the hand rests; the ones before stay until then. An overtaken question is dropped. */
function useNames(typed: string, wanted: boolean) {
  const trpc = useTRPC();
  const q = useSettled(typed, typingMs);
  const { data } = useQuery(
    trpc.search.suggest.queryOptions(
      { q },
      {
        enabled: wanted && q !== "",
        placeholderData: keepPreviousData,
        staleTime: freshMs,
        trpc: { abortOnUnmount: true },
      },
    ),
  );
  return data?.items ?? [];
}

type OptionGroupProps = {
  group: SuggestionGroup;
  idOf: (option: SuggestionOption) => string;
  active: string | undefined;
  onChoose: () => void;
};

function OptionGroup({ group, idOf, active, onChoose }: OptionGroupProps) {
  const headed = group.label !== "Posts";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
    <div role="group" aria-label={group.label} className={headed ? "mt-1 border-line border-t pt-1" : undefined}>
      {headed ? (
        <p aria-hidden="true" className="px-2.5 pt-1.5 pb-1 font-medium text-12 text-ink-3">
          {group.label}
        </p>
      ) : null}
      {group.options.map((option) => (
        <Link
          key={option.key}
          id={idOf(option)}
          href={option.href}
          onClick={onChoose}
          role="option"
          tabIndex={-1}
          aria-selected={idOf(option) === active}
          className="flex min-h-9 items-center gap-2.5 rounded-control px-2.5 text-15 hover:bg-surface-2 aria-selected:bg-surface-2 pointer-coarse:min-h-11"
        >
          <span className="grid size-6 shrink-0 place-items-center text-ink-3">
            <Picture option={option} />
          </span>
          <span className="min-w-0 truncate" dir="auto">
            {option.suggestion ? option.label : <>Search for “{option.label}”</>}
          </span>
          {option.detail ? <span className="shrink-0 text-13 text-ink-3">{option.detail}</span> : null}
        </Link>
      ))}
    </div>
  );
}

function Picture({ option: { suggestion } }: { option: SuggestionOption }) {
  switch (suggestion?.kind) {
    case "tag":
      return <span className="size-2.5 rounded-full" style={{ background: suggestion.color }} />;
    case "game":
      if (!suggestion.boxArtUrl) return <Gamepad2 className="size-4" />;
      return <img src={suggestion.boxArtUrl} alt="" width={18} height={24} className="h-6 w-4.5 rounded-small" />;
    case "broadcaster":
      return <Avatar name={suggestion.login} url={suggestion.avatarUrl} size={24} />;
    case "person":
      return <Avatar name={suggestion.username} url={suggestion.avatarUrl} size={24} />;
    default:
      return <Search className="size-4" />;
  }
}
