import { clsx } from "clsx";

/** Two frames laid over one another make an m; where they meet, something third. Same drawing as app/icon.svg. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={clsx("shrink-0", className)}>
      <path fill="#ff694c" d="M1 13a9 9 0 0 1 18 0v14h-6v-7a3.25 3.25 0 0 0-6.5 0v7a1 1 0 0 1-1 1H2a1 1 0 0 1-1-1z" />
      <path
        fill="#7d89e0"
        d="M13 13a9 9 0 0 1 18 0v14a1 1 0 0 1-1 1h-3.5a1 1 0 0 1-1-1v-7a3.25 3.25 0 0 0-6.5 0v7H13z"
      />
      <path fill="#93216c" d="M16 6.3A9 9 0 0 1 19 13v14a1 1 0 0 1-1 1h-4a1 1 0 0 1-1-1V13a9 9 0 0 1 3-6.7z" />
    </svg>
  );
}

/** The mark and the community's name. */
export function Logo({ name, className }: { name: string; className?: string }) {
  return (
    <span className={clsx("inline-flex items-center gap-2", className)}>
      <LogoMark className="size-7" />
      <span className="font-bold font-display text-20 leading-none tracking-[-0.03em]">{name}</span>
    </span>
  );
}
