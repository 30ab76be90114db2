"use client";
import { Button } from "~/components/button.tsx";
import { Checkbox } from "~/components/checkbox.tsx";
import { StickyBar } from "~/components/sticky-bar.tsx";

type BulkBarProps = {
  /** How many are selected, and how many could be. */
  selected: number;
  open: number;
  onSelectAll: () => void;
  onClear: () => void;
  onApprove: () => void;
  onReject: () => void;
};

/** Stays at the top of the queue: what is selected, and what to do with all of it. */
export function BulkBar({ selected, open, onSelectAll, onClear, onApprove, onReject }: BulkBarProps) {
  const all = selected > 0 && selected === open;
  return (
    <StickyBar className="z-20 flex min-h-13 flex-wrap items-center gap-x-4 gap-y-2 py-2 text-13">
      <Checkbox
        label={selected === 0 ? "Select all" : <Count selected={selected} />}
        aria-label={all ? "Select none" : "Select all"}
        checked={all}
        ref={(box) => {
          if (box) box.indeterminate = selected > 0 && !all;
        }}
        disabled={open === 0}
        onChange={all ? onClear : onSelectAll}
      />
      {selected > 0 ? (
        <fieldset className="ms-auto flex gap-2">
          <legend className="sr-only">With the selected</legend>
          <Button variant="ghost" size="small" className="max-sm:hidden" onClick={onClear}>
            Clear
          </Button>
          <Button size="small" onClick={onReject}>
            Reject {selected}
          </Button>
          <Button variant="primary" size="small" onClick={onApprove}>
            Approve {selected}
          </Button>
        </fieldset>
      ) : null}
      <span role="status" className="sr-only">
        {selected > 0 ? `${selected} selected` : ""}
      </span>
    </StickyBar>
  );
}

function Count({ selected }: { selected: number }) {
  return <span className="font-semibold tabular-nums">{selected} selected</span>;
}
