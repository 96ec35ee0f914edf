import { camera } from "@texts/camera";
import { timeline as texts } from "@texts/timeline";
import { Minus, Plus } from "lucide-react";
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

/** The timeline for thumbs: from top to bottom, with steppers instead of edges to drag. */
export function ClipList({ panels, aspect, selectedId, onSelect, onTrim }: ClipListProps) {
  return (
    <ol aria-label={texts.track} className="flex flex-col gap-2">
      {panels.map((panel) => (
        <li
          key={panel.id}
          className={cx(
            "flex items-center gap-2 rounded-lg border bg-card [contain-intrinsic-size:auto_5rem] [content-visibility:auto]",
            panel.id === selectedId ? "border-primary" : "border-line",
          )}
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
