import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { camera } from "@texts/camera";
import { timeline as texts } from "@texts/timeline";
import { Minus, Plus } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import type { Panel } from "@/features/project/editor";
import { cx } from "@/lib/classes";
import { duration } from "@/lib/format";
import { IconButton } from "@/ui/Button";
import { Picture } from "@/ui/Picture";

interface ClipListProps {
  panels: readonly Panel[];
  aspect: number;
  selectedId: string | null;
  onSelect: (panel: Panel) => void;
  onTrim: (panel: Panel, durationMs: number) => void;
}

/** The timeline for thumbs: from top to bottom, with steppers instead of edges to drag; only what is near is in the page. */
export function ClipList({ panels, aspect, selectedId, onSelect, onTrim }: ClipListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  // What stands above changes with the chosen panel.
  useLayoutEffect(() => {
    const measure = () => setTop((list.current?.getBoundingClientRect().top ?? 0) + scrollY);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const virtual = useWindowVirtualizer({
    count: panels.length,
    estimateSize: () => 88,
    getItemKey: (index) => panels[index]?.id ?? index,
    gap: 8,
    overscan: 5,
    scrollMargin: top,
  });
  const rows = virtual
    .getVirtualItems()
    .flatMap((item) => (panels[item.index] ? [{ item, panel: panels[item.index] as Panel }] : []));
  return (
    <ol ref={list} aria-label={texts.track} className="relative" style={{ height: virtual.getTotalSize() }}>
      {rows.map(({ item, panel }) => (
        <li
          key={item.key}
          ref={virtual.measureElement}
          data-index={item.index}
          data-clip={panel.id}
          aria-setsize={panels.length}
          aria-posinset={item.index + 1}
          className={cx(
            "absolute inset-x-0 flex items-center gap-2 rounded-lg border bg-card",
            panel.id === selectedId ? "border-primary" : "border-line",
          )}
          style={{ top: item.start - top }}
        >
          <button
            type="button"
            aria-pressed={panel.id === selectedId}
            onClick={() => onSelect(panel)}
            className="flex min-w-0 grow items-center gap-3 p-2 text-start"
          >
            <Picture
              src={panel.image?.links?.thumbnail}
              alt=""
              aspect={aspect}
              className="w-24 shrink-0 rounded"
            />
            <span className="min-w-0">
              <span className="block font-mono text-sm font-semibold">
                <span className="sr-only">{texts.panel} </span>
                {panel.number}
              </span>
              <span className="block truncate text-xs text-text-2">{camera.moves[panel.move]}</span>
              {panel.transition !== "cut" && (
                <span className="block truncate text-xs text-accent-text">
                  {camera.transitions[panel.transition]}
                </span>
              )}
            </span>
          </button>
          <div className="flex items-center pe-1">
            <IconButton
              label={`${texts.shorter}: ${panel.number}`}
              onClick={() => onTrim(panel, panel.durationMs - 500)}
            >
              <Minus aria-hidden className="size-4" />
            </IconButton>
            <span className="w-12 text-center font-mono text-sm tabular-nums">
              {duration(panel.durationMs)}
            </span>
            <IconButton
              label={`${texts.longer}: ${panel.number}`}
              onClick={() => onTrim(panel, panel.durationMs + 500)}
            >
              <Plus aria-hidden className="size-4" />
            </IconButton>
          </div>
        </li>
      ))}
    </ol>
  );
}
