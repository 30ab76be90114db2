import type { ReactNode } from "react";

/** What a list is empty of. */
export type DrawingName =
  | "frames"
  | "pictures"
  | "bubbles"
  | "tray"
  | "heart"
  | "magnifier"
  | "nothing-found"
  | "unplugged"
  | "check";

const ink = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 2,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;
const coral = "var(--color-accent)";
const blue = "var(--color-down)";
const paper = "var(--color-surface-0)";

const drawings: Record<DrawingName, ReactNode> = {
  frames: (
    <>
      <rect x="20" y="14" width="46" height="34" rx="6" fill={blue} opacity="0.35" transform="rotate(-8 43 31)" />
      <rect x="34" y="22" width="52" height="38" rx="6" fill={paper} {...inkOver()} />
      <path d="m55 33 13 8-13 8z" fill={coral} />
      <path {...ink} d="M92 20v8M88 24h8M16 56v6M13 59h6" />
    </>
  ),
  pictures: (
    <>
      <rect x="20" y="14" width="46" height="34" rx="6" fill={blue} opacity="0.35" transform="rotate(-8 43 31)" />
      <rect x="34" y="22" width="52" height="38" rx="6" fill={paper} {...inkOver()} />
      <circle cx="72" cy="33" r="4" fill={coral} />
      <path {...ink} d="m36 54 14-14 12 12 6-6 16 12M92 20v8M88 24h8M16 56v6M13 59h6" />
    </>
  ),
  bubbles: (
    <>
      <path
        fill={blue}
        opacity="0.35"
        d="M56 14h36a7 7 0 0 1 7 7v18a7 7 0 0 1-7 7h-2v9l-10-9H56a7 7 0 0 1-7-7V21a7 7 0 0 1 7-7z"
      />
      <path
        {...inkOver()}
        fill={paper}
        d="M22 24h42a7 7 0 0 1 7 7v18a7 7 0 0 1-7 7H40L29 65v-9h-7a7 7 0 0 1-7-7V31a7 7 0 0 1 7-7z"
      />
      <g fill={coral}>
        <circle cx="32" cy="40" r="3" />
        <circle cx="43" cy="40" r="3" />
        <circle cx="54" cy="40" r="3" />
      </g>
    </>
  ),
  tray: (
    <>
      <path fill={blue} opacity="0.35" d="M36 10h36a4 4 0 0 1 4 4v30H32V14a4 4 0 0 1 4-4z" />
      <path {...inkOver()} fill={paper} d="M20 42h18c2 8 7 10 16 10s14-2 16-10h18v18a6 6 0 0 1-6 6H26a6 6 0 0 1-6-6z" />
      <path {...ink} d="m20 42 9-18M88 42l-9-18" />
      <path
        fill="none"
        stroke={coral}
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="m46 28 6 6 12-13"
      />
    </>
  ),
  heart: (
    <>
      <rect x="26" y="12" width="38" height="50" rx="6" fill={blue} opacity="0.35" transform="rotate(-7 45 37)" />
      <rect x="42" y="14" width="40" height="50" rx="6" fill={paper} {...inkOver()} />
      <path fill={coral} d="M62 49c-8-6-12-10-12-15a6.5 6.5 0 0 1 12-3.6A6.5 6.5 0 0 1 74 34c0 5-4 9-12 15z" />
    </>
  ),
  magnifier: (
    <>
      <rect x="18" y="18" width="52" height="38" rx="6" fill={blue} opacity="0.35" />
      <circle cx="60" cy="38" r="17" fill={paper} {...inkOver()} />
      <path {...ink} strokeWidth="4" d="m73 51 13 13" />
      <path fill={coral} d="m55 30 13 8-13 8z" />
    </>
  ),
  "nothing-found": (
    <>
      <rect x="18" y="18" width="52" height="38" rx="6" fill={blue} opacity="0.35" />
      <circle cx="60" cy="38" r="17" fill={paper} {...inkOver()} />
      <path {...ink} strokeWidth="4" d="m73 51 13 13" />
      <path fill="none" stroke={coral} strokeWidth="3" strokeLinecap="round" d="m54 32 12 12m0-12L54 44" />
    </>
  ),
  unplugged: (
    <>
      <circle cx="54" cy="38" r="28" fill={blue} opacity="0.22" />
      <path {...inkOver()} fill={paper} d="M14 38h14M28 28h10a10 10 0 0 1 0 20H28z" />
      <path {...inkOver()} fill={paper} d="M94 38H80M80 28H70a10 10 0 0 0 0 20h10z" />
      <path {...ink} d="M64 34h-6M64 42h-6" />
      <path
        fill="none"
        stroke={coral}
        strokeWidth="3"
        strokeLinecap="round"
        d="m50 20 3 6M58 18l-1 7M50 57l3-6M58 59l-1-7"
      />
    </>
  ),
  check: (
    <>
      <rect x="24" y="16" width="48" height="42" rx="6" fill={blue} opacity="0.35" transform="rotate(-6 48 37)" />
      <rect x="34" y="16" width="48" height="42" rx="6" fill={paper} {...inkOver()} />
      <path
        fill="none"
        stroke={coral}
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="m47 37 8 8 15-17"
      />
    </>
  ),
};

function inkOver() {
  return { stroke: "currentColor", strokeWidth: 2, strokeLinecap: "round", strokeLinejoin: "round" } as const;
}

/** A small drawing for an empty place, in the theme's own colours. */
export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg viewBox="0 0 108 76" aria-hidden="true" className="h-24 w-auto text-ink-2">
      {drawings[name]}
    </svg>
  );
}
