import { common } from "@texts/common";
import type { ReactNode } from "react";
import { Button } from "@/ui/Button";

/** A table that scrolls by itself where the window is narrow. */
export function Table({
  label,
  head,
  children,
}: {
  label: string;
  head: readonly string[];
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section aria-label={label} tabIndex={0} className="overflow-x-auto">
      <table className="w-full min-w-[36rem] text-sm">
        <thead>
          <tr className="border-b border-line text-text-2">
            {head.map((name) => (
              <th key={name} scope="col" className="px-2 py-2 text-start font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&_td]:border-b [&_td]:border-line [&_td]:px-2 [&_td]:py-2">{children}</tbody>
      </table>
    </section>
  );
}

/** Back and on through the pages of a list. */
export function Pager({
  page,
  pages,
  onPage,
}: {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}) {
  if (pages < 2) return null;
  return (
    <div className="flex items-center justify-center gap-3">
      <Button size="small" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {common.actions.previous}
      </Button>
      <span className="text-sm text-text-2 tabular-nums">
        {page} / {pages}
      </span>
      <Button size="small" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {common.actions.next}
      </Button>
    </div>
  );
}
