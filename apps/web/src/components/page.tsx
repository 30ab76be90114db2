import { clsx } from "clsx";
import type { ReactNode } from "react";

/** A reading page: one column of at most 680 px, and from 1280 px a rail beside it. */
export function PageColumns({ children, rail }: { children: ReactNode; rail?: ReactNode }) {
  return (
    <div className="mx-auto grid w-full max-w-170 grid-cols-1 xl:mx-0 xl:max-w-none xl:grid-cols-[minmax(0,42.5rem)_18rem] xl:justify-between xl:gap-x-9">
      <div className="min-w-0">{children}</div>
      {rail ? (
        <aside
          aria-label="About this page"
          className="shell-rail sticky top-(--header-height) hidden max-h-[calc(100dvh-var(--header-height))] self-start overflow-y-auto py-5 [scrollbar-width:thin] xl:block"
        >
          {rail}
        </aside>
      ) : null}
    </div>
  );
}

/** A page that uses the whole width beside the left rail: a post with its thread, a queue, a table. */
export function PageWide({ children }: { children: ReactNode }) {
  return <div className="w-full min-w-0">{children}</div>;
}

/** A page that is one form or a short text. */
export function PageNarrow({ children, width = "form" }: { children: ReactNode; width?: "form" | "text" }) {
  return (
    <div className={clsx("mx-auto w-full py-6 md:py-10", width === "form" ? "max-w-100" : "max-w-160")}>{children}</div>
  );
}

type PageHeaderProps = {
  title: ReactNode;
  /** Above the title: where one is. */
  overline?: ReactNode;
  /** A picture before the title: box art, an avatar, a mark. */
  picture?: ReactNode;
  /** One line of facts or a sentence below it. */
  children?: ReactNode;
  actions?: ReactNode;
};

/** The head of a page that isn't the feed: whose or what it is, a line about it, what to do with it. */
export function PageHeader({ title, overline, picture, children, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-3 py-5 md:py-6">
      {picture}
      <div className="min-w-0 flex-1 basis-56">
        {overline ? <p className="font-medium text-12 text-ink-3">{overline}</p> : null}
        <h1 className="text-26 md:text-34 md:tracking-[-0.02em]">{title}</h1>
        {children ? <div className="mt-1 text-13 text-ink-2">{children}</div> : null}
      </div>
      {actions ? <div className="flex shrink-0 flex-wrap gap-2">{actions}</div> : null}
    </header>
  );
}
