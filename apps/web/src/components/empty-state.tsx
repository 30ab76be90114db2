import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Drawing, type DrawingName } from "./drawing.tsx";

type EmptyStateProps = {
  drawing: DrawingName;
  /** A few words: "No comments yet". */
  title: string;
  /** One sentence. */
  children?: ReactNode;
  /** One thing to do. */
  action?: ReactNode;
  /** "page" when it is all there is, "inline" inside a list or panel. */
  size?: "page" | "inline";
  className?: string;
};

/** A place with nothing in it yet: a drawing, a sentence, an action. */
export function EmptyState({ drawing, title, children, action, size = "inline", className }: EmptyStateProps) {
  const Title = size === "page" ? "h1" : "h2";
  return (
    <div
      className={clsx("flex flex-col items-center px-6 text-center", size === "page" ? "py-24" : "py-12", className)}
    >
      <Drawing name={drawing} />
      <Title className={clsx("mt-5", size === "page" ? "text-26" : "text-20")}>{title}</Title>
      {children ? <p className="mt-1.5 max-w-sm text-pretty text-ink-2">{children}</p> : null}
      {action ? <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
