"use client";
import Search from "lucide-react/icons/search";
import X from "lucide-react/icons/x";
import dynamic from "next/dynamic";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import {
  type ComponentProps,
  type FocusEvent,
  type FormEvent,
  type RefObject,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from "react";
import { controlStyle } from "~/components/control-style.ts";
import { Kbd } from "~/components/kbd.tsx";
import { Spinner } from "~/components/spinner.tsx";
import { formAddress } from "./form-address.ts";
import { useSlashKey } from "./use-slash-key.ts";

/** Loaded when somebody goes to the box: most pages are read without searching. */
const Suggestions = dynamic(() => import("./suggestions.tsx").then((module) => module.Suggestions));

const nothingShown: { expanded: boolean; active?: string | undefined } = { expanded: false };

type SearchBoxProps = {
  /** In the header of every page from 768 px, or on the search page below that, where it has the focus at once. */
  place: "header" | "page";
};

/** Where one types what to look for. A plain form; with scripts it suggests as one types. */
export function SearchBox({ place }: SearchBoxProps) {
  const id = useId();
  const { q, kept } = useSearched();
  const input = useRef<HTMLInputElement>(null);
  const { text, open, unfold, close, write, choose, clear } = useTyping(q, input);
  const [reached, setReached] = useState(false);
  const [shown, setShown] = useState(nothingShown);
  const { pending, go } = useGo();
  useSlashKey(input, place);
  useFirstFocus(input, place === "page" && q === "");

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    close();
    input.current?.blur();
    go(formAddress(new FormData(event.currentTarget)));
  }
  function onBlur({ currentTarget, relatedTarget }: FocusEvent) {
    if (!currentTarget.contains(relatedTarget)) close();
  }

  return (
    <search className="group/search relative block" onBlur={onBlur}>
      <form action="/search" onSubmit={onSubmit} aria-busy={pending || undefined}>
        <AtTheStart pending={pending} />
        <WordsInput
          ref={input}
          expanded={shown.expanded}
          aria-controls={shown.expanded ? `${id}-list` : undefined}
          aria-activedescendant={shown.active}
          value={text}
          placeholder={place === "header" ? "Search" : "Posts, people, tags, games"}
          onFocus={() => setReached(true)}
          onChange={({ target }) => write(target.value)}
          onKeyDown={({ key }) => key === "ArrowDown" && unfold()}
        />
        {kept.map(([name, value]) => (
          <input key={name + value} type="hidden" name={name} value={value} />
        ))}
      </form>
      <AtTheEnd empty={text === ""} onClear={clear} />
      {reached ? (
        // While it loads, the box around it stays as it is and keeps the focus.
        <Suspense>
          <Suggestions {...{ id, text, open, input }} onShow={setShown} onClose={close} onChoose={choose} />
        </Suspense>
      ) : null}
    </search>
  );
}

/** The box itself; what is the same wherever it stands. */
function WordsInput({ expanded, ...props }: ComponentProps<"input"> & { expanded: boolean }) {
  return (
    <input
      {...props}
      type="search"
      name="q"
      role="combobox"
      aria-label="Search"
      aria-autocomplete="list"
      aria-expanded={expanded}
      maxLength={200}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      enterKeyHint="search"
      className={controlStyle("h-9 pr-10 pl-9 [&::-webkit-search-cancel-button]:hidden pointer-coarse:h-11")}
    />
  );
}

/** What the box is for, or that it is being done. */
function AtTheStart({ pending }: { pending: boolean }) {
  return (
    <span className="pointer-events-none absolute inset-y-0 left-3 z-10 grid place-items-center text-ink-3">
      {pending ? <Spinner /> : <Search className="size-4" />}
    </span>
  );
}

/** The key that leads into the empty box; what empties the filled one. */
function AtTheEnd({ empty, onClear }: { empty: boolean; onClear: () => void }) {
  return (
    <span className="absolute inset-y-0 right-1.5 flex items-center">
      {empty ? (
        <span aria-hidden="true" className="group-focus-within/search:hidden pointer-coarse:hidden">
          <Kbd>/</Kbd>
        </span>
      ) : (
        <button
          type="button"
          aria-label="Empty the search box"
          className="hit-44 grid size-7 place-items-center rounded-control text-ink-3 hover:bg-surface-2 hover:text-ink-1"
          onClick={onClear}
        >
          <X className="size-4" />
        </button>
      )}
    </span>
  );
}

/** What is typed, and whether its suggestions stand open. */
function useTyping(q: string, input: RefObject<HTMLInputElement | null>) {
  const [text, setText] = useWords(q);
  const [open, setOpen] = useState(false);
  function write(next: string) {
    setText(next);
    setOpen(next !== "");
  }
  return {
    text,
    open,
    unfold: () => setOpen(true),
    close: () => setOpen(false),
    write,
    clear() {
      write("");
      input.current?.focus();
    },
    /** A suggestion was taken: the box says again what is searched for. */
    choose() {
      setOpen(false);
      setText(q);
    },
  };
}

/** Who comes to search can type at once. */
function useFirstFocus(input: RefObject<HTMLInputElement | null>, wanted: boolean): void {
  useEffect(() => {
    if (wanted) input.current?.focus();
  }, [input, wanted]);
}

/** What is typed. Going back, or following a tab, brings the words that are searched for there. */
function useWords(q: string) {
  const [text, setText] = useState(q);
  const [searched, setSearched] = useState(q);
  if (searched !== q) {
    setSearched(q);
    setText(q);
  }
  return [text, setText] as const;
}

/** Goes to an address, and tells while that takes its time. */
function useGo() {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  return { pending, go: (address: string) => startTransition(() => router.push(address)) };
}

/** What the search page says in its address: the words, and what goes with other words as well. */
function useSearched(): { q: string; kept: [name: string, value: string][] } {
  const params = useSearchParams();
  if (usePathname() !== "/search") return { q: "", kept: [] };
  const kept = [...params].filter(([name, value]) => name !== "q" && name !== "cursor" && value !== "");
  return { q: params.get("q") ?? "", kept };
}
