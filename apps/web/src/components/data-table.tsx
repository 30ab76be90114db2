"use client";
import { clsx } from "clsx";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { CopyButton } from "./copy-button.tsx";

export type Column<Row> = {
  key: string;
  title: string;
  /** Sorted by, and written into the copy; null comes last. */
  value: (row: Row) => string | number | null;
  /** Shown instead of the value. */
  show?: (row: Row) => ReactNode;
  /** Draws the value's share of the column's greatest behind it. */
  bar?: boolean;
};

type DataTableProps<Row> = {
  /** Names the table for people who can't see its heading. */
  label: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The column sorted by at first, downwards. */
  sort?: string;
  empty: string;
  /** Longer ones show so many rows until asked for all. */
  shownAtFirst?: number;
};

/** Figures in rows: sorted by any column, with bars behind the numbers, and copied as CSV. */
export function DataTable<Row>({ label, columns, rows, rowKey, sort, empty, shownAtFirst = 15 }: DataTableProps<Row>) {
  const [order, setOrder] = useState({ key: sort ?? columns[0]?.key ?? "", down: sort !== undefined });
  const [whole, setWhole] = useState(false);
  if (rows.length === 0) return <p className="py-3 text-13 text-ink-3">{empty}</p>;
  const by = columns.find(({ key }) => key === order.key);
  const sorted = by ? rows.toSorted((a, b) => compare(by.value(a), by.value(b), order.down)) : rows;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard */}
      <section aria-label={label} tabIndex={0} className="-mx-4 overflow-x-auto px-4 md:mx-0 md:px-0">
        <table className="w-full border-collapse text-13">
          <thead>
            <tr className="border-line border-b">
              {columns.map((column, index) => (
                <Heading
                  key={column.key}
                  first={index === 0}
                  title={column.title}
                  sorted={column.key === order.key ? (order.down ? "descending" : "ascending") : undefined}
                  onSort={() => setOrder({ key: column.key, down: column.key === order.key ? !order.down : index > 0 })}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {(whole ? sorted : sorted.slice(0, shownAtFirst)).map((row) => (
              <tr key={rowKey(row)} className="border-line border-b last:border-0 hover:bg-surface-2">
                {columns.map((column, index) => (
                  <Cell key={column.key} column={column} row={row} rows={rows} first={index === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="mt-2 flex items-center justify-between print:hidden">
        {rows.length > shownAtFirst ? (
          <Button size="small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? `Only ${shownAtFirst}` : `All ${rows.length}`}
          </Button>
        ) : (
          <span />
        )}
        <CopyButton variant="ghost" label="Copy as CSV" text={toCsv(columns, sorted)} />
      </div>
    </>
  );
}

type HeadingProps = {
  first: boolean;
  title: string;
  sorted: "ascending" | "descending" | undefined;
  onSort: () => void;
};

function Heading({ first, title, sorted, onSort }: HeadingProps) {
  return (
    <th scope="col" aria-sort={sorted} className={clsx("p-0 font-medium", first ? "text-start" : "text-end")}>
      <button
        type="button"
        onClick={onSort}
        className={clsx(
          "inline-flex h-9 items-center gap-1 whitespace-nowrap text-12 hover:text-ink-1 pointer-coarse:h-11 [&>svg]:size-3",
          first ? "pr-3" : "pl-3",
          sorted ? "text-ink-1" : "text-ink-3",
        )}
      >
        {title}
        {sorted === undefined ? null : sorted === "descending" ? <ArrowDown /> : <ArrowUp />}
      </button>
    </th>
  );
}

type CellProps<Row> = { column: Column<Row>; row: Row; rows: readonly Row[]; first: boolean };

function Cell<Row>({ column, row, rows, first }: CellProps<Row>) {
  const value = column.value(row);
  const shown = column.show ? column.show(row) : (value ?? "–");
  if (first) {
    return (
      <th scope="row" className="whitespace-nowrap py-2 pr-3 text-start font-medium">
        {shown}
      </th>
    );
  }
  const greatest = column.bar ? Math.max(...rows.map((one) => Number(column.value(one) ?? 0))) : 0;
  const share = greatest > 0 ? Number(value ?? 0) / greatest : 0;
  return (
    <td className="relative whitespace-nowrap py-2 pl-3 text-end font-mono tabular-nums">
      {share > 0 ? (
        <span
          aria-hidden="true"
          className="absolute inset-y-1.5 right-0 rounded-small bg-accent-soft"
          style={{ width: `calc(${(share * 100).toFixed(1)}% - 0.5rem)` }}
        />
      ) : null}
      <span className="relative">{shown}</span>
    </td>
  );
}

function compare(a: string | number | null, b: string | number | null, down: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === "number" && typeof b === "number" ? a - b : String(a) < String(b) ? -1 : 1;
  return down ? -order : order;
}

function toCsv<Row>(columns: Column<Row>[], rows: readonly Row[]): string {
  const line = (cells: (string | number | null)[]) => cells.map(quote).join(",");
  return [line(columns.map(({ title }) => title)), ...rows.map((row) => line(columns.map(({ value }) => value(row))))]
    .join("\n")
    .concat("\n");
}

const quote = (cell: string | number | null) =>
  typeof cell === "string" && /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : String(cell ?? "");
