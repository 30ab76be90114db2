import { clsx } from "clsx";

/** A grey shape where something will be. Size it by `className`; wrap a group in `SkeletonGroup` so it is announced once. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={clsx("block animate-breathe rounded-control bg-surface-3", className)} />;
}

/** Says "Loading" to screen readers and hides the shapes from them. */
export function SkeletonGroup({
  label = "Loading",
  className,
  children,
}: {
  label?: string;
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <div role="status" className={className}>
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}
