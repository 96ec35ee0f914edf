import { useVirtualizer } from "@tanstack/react-virtual";
import { camera } from "@texts/camera";
import { timeline as texts } from "@texts/timeline";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import type { Panel } from "@/features/project/editor";
import { cx } from "@/lib/classes";
import { duration } from "@/lib/format";
import { framesPerSecond, type Rate, type Schedule } from "@/preview/timing";
import type { Player } from "./player";
import { Ruler } from "./Ruler";
import { Waveform } from "./Waveform";

interface TrackProps {
  panels: readonly Panel[];
  schedule: Schedule;
  player: Player;
  rate: Rate;
  /** Pixels a second. */
  scale: number;
  selectedId: string | null;
  /** What the film is cut to; its shape is shown. */
  soundId: string | null;
  onSelect: (id: string) => void;
  /** A panel gets this length; while it is dragged, and when it is let go. */
  onTrim: (panel: Panel, durationMs: number) => void;
}

const SHORTEST = 250;

/** The panels as long as they last; only those in sight are in the page. Time runs from left to right in any language. */
export function Track({
  panels,
  schedule,
  player,
  rate,
  scale,
  selectedId,
  soundId,
  onSelect,
  onTrim,
}: TrackProps) {
  const scroll = useRef<HTMLElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const [trimmed, setTrimmed] = useState<{ id: string; ms: number } | null>(null);
  const fps = framesPerSecond(rate);
  const pixelsPerFrame = scale / fps;
  const virtual = useVirtualizer({
    horizontal: true,
    count: panels.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => {
      const span = schedule.spans[index];
      return span ? (span.end - span.start) * pixelsPerFrame : 0;
    },
    getItemKey: (index) => panels[index]?.id ?? index,
    overscan: 3,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lengths changed
  useEffect(() => virtual.measure(), [schedule, pixelsPerFrame]);

  useEffect(() => {
    const show = () => {
      const x = player.frame * pixelsPerFrame;
      if (head.current) head.current.style.transform = `translateX(${x}px)`;
      const area = scroll.current;
      if (area && player.speed && (x < area.scrollLeft || x > area.scrollLeft + area.clientWidth * 0.9)) {
        area.scrollLeft = x - area.clientWidth * 0.1;
      }
    };
    show();
    return player.onFrame(show);
  }, [player, pixelsPerFrame]);

  const trim = (panel: Panel) => (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const from = event.clientX;
    let ms = panel.durationMs;
    handle.setPointerCapture(event.pointerId);
    const move = (next: globalThis.PointerEvent) => {
      // Whole frames: the cut snaps to what the film can show.
      const frames = Math.round((next.clientX - from) / pixelsPerFrame);
      ms = Math.max(SHORTEST, Math.round(panel.durationMs + (frames * 1000) / fps));
      setTrimmed({ id: panel.id, ms });
    };
    const end = () => {
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("pointerup", end);
      handle.removeEventListener("pointercancel", end);
      setTrimmed(null);
      if (ms !== panel.durationMs) onTrim(panel, ms);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", end);
    handle.addEventListener("pointercancel", end);
  };
  const trimByKey = (panel: Panel) => (event: KeyboardEvent) => {
    const frames = {
      ArrowLeft: -1,
      ArrowRight: 1,
      PageDown: -Math.round(fps / 2),
      PageUp: Math.round(fps / 2),
    }[event.key];
    if (!frames) return;
    event.preventDefault();
    onTrim(panel, Math.max(SHORTEST, Math.round(panel.durationMs + (frames * 1000) / fps)));
  };

  const items = virtual.getVirtualItems();
  return (
    <section
      ref={scroll}
      dir="ltr"
      className="overflow-x-auto rounded-lg border border-line bg-card pt-6 pb-1"
      aria-label={texts.track}
    >
      <div
        className="relative h-24"
        style={{ width: Math.max(virtual.getTotalSize(), 1) }}
        onPointerDown={(event) => {
          if (event.target !== event.currentTarget) return;
          player.pause();
          player.seek((event.clientX - event.currentTarget.getBoundingClientRect().left) / pixelsPerFrame);
        }}
      >
        {items.map((item) => {
          const panel = panels[item.index];
          if (!panel) return null;
          const isTrimmed = trimmed?.id === panel.id;
          const ms = isTrimmed ? trimmed.ms : panel.durationMs;
          const join = schedule.joins[item.index];
          return (
            <div
              key={item.key}
              data-clip={panel.id}
              className="absolute inset-y-0 start-0"
              style={{
                transform: `translateX(${item.start}px)`,
                width: isTrimmed ? (ms / 1000) * scale : item.size,
                // The handle at its end lies over the next one.
                zIndex: panels.length - item.index,
              }}
            >
              <button
                type="button"
                aria-pressed={panel.id === selectedId}
                onClick={() => {
                  onSelect(panel.id);
                  player.pause();
                  player.seek(schedule.spans[item.index]?.start ?? 0);
                }}
                className={cx(
                  "absolute inset-x-px inset-y-0 overflow-hidden rounded-md border-2 bg-surround text-start outline-offset-[-3px]",
                  panel.id === selectedId ? "border-primary" : "border-transparent",
                )}
              >
                {panel.image?.links?.thumbnail && (
                  <img
                    src={panel.image.links.thumbnail}
                    alt=""
                    loading="lazy"
                    draggable={false}
                    className="size-full object-cover"
                  />
                )}
                <span className="absolute inset-x-0 bottom-0 flex justify-between gap-1 bg-black/70 px-1.5 py-0.5 font-mono text-xs text-white">
                  <span>
                    <span className="sr-only">{texts.panel} </span>
                    {panel.number}
                  </span>
                  {item.size > 70 && <span className="tabular-nums">{duration(ms)}</span>}
                </span>
              </button>
              {join && (
                <span
                  aria-hidden
                  title={texts.transitionAfter(panel.number, camera.transitions[join.kind] ?? join.kind)}
                  className="pointer-events-none absolute end-0 -top-5 z-10 translate-x-1/2 rounded bg-accent px-1.5 text-[0.65rem] leading-4 whitespace-nowrap text-on-accent"
                >
                  {camera.transitions[join.kind]}
                </span>
              )}
              <div
                role="slider"
                tabIndex={0}
                aria-label={texts.trim(panel.number)}
                aria-valuenow={Math.round(ms) / 1000}
                aria-valuemin={SHORTEST / 1000}
                aria-valuemax={600}
                aria-valuetext={duration(ms)}
                onPointerDown={trim(panel)}
                onKeyDown={trimByKey(panel)}
                className="absolute inset-y-0 -end-3 z-10 w-6 cursor-ew-resize touch-none rounded hover:bg-primary/70 focus-visible:bg-primary/70"
              />
            </div>
          );
        })}
        <div
          ref={head}
          aria-hidden
          className={cx(
            "pointer-events-none absolute -top-6 left-0 w-0.5 bg-error",
            soundId ? "-bottom-16" : "-bottom-5",
          )}
          style={{ zIndex: panels.length + 1 }}
        >
          <div className="-ms-1.5 size-3.5 rotate-45 rounded-sm bg-error" />
        </div>
      </div>
      <Ruler scale={scale} from={items[0]?.start ?? 0} to={items.at(-1)?.end ?? 0} />
      {soundId && <Waveform soundId={soundId} scale={scale} />}
    </section>
  );
}
