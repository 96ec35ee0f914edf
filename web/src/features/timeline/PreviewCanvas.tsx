import { timeline as texts } from "@texts/timeline";
import { useEffect, useRef } from "react";
import type { Panel } from "@/features/project/editor";
import { Painter, type Still } from "@/preview/painter";
import type { Schedule } from "@/preview/timing";
import type { Player } from "./player";
import { Stills } from "./stills";

interface PreviewCanvasProps {
  panels: readonly Panel[];
  schedule: Schedule;
  player: Player;
  aspect: number;
  framesPerSecond: number;
  safeAreas: boolean;
}

/** Pixels of the canvas' width at most: a preview on a laptop has to keep up with the film. */
const WIDEST = 1280;

/** The film as it will be, drawn here: the same schedule, camera and transitions as the renderer's. */
export function PreviewCanvas({
  panels,
  schedule,
  player,
  aspect,
  framesPerSecond,
  safeAreas,
}: PreviewCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef({ panels, schedule });
  latest.current = { panels, schedule };
  const redraw = useRef<() => void>(() => undefined);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    element.width = Math.min(WIDEST, Math.round(element.clientWidth * Math.min(2, devicePixelRatio)));
    element.height = Math.round(element.width / aspect);
    const painter = new Painter(element, framesPerSecond);
    const stills = new Stills(() => redraw.current());
    redraw.current = () => {
      const { panels: list, schedule: plan } = latest.current;
      const moment = plan.momentAt(player.frame);
      const shown: Still[] = [];
      for (const span of [moment?.span, moment?.incoming]) {
        const panel = span && list[span.index];
        if (panel) shown[span.index] = stills.of(panel, span.index, aspect);
      }
      painter.draw(plan, player.frame, shown);
      // Which frame is there as the film will have it.
      if (shown.every((still) => still.isFinal)) element.dataset.drawn = String(player.frame);
      else delete element.dataset.drawn;
      stills.near(list, moment?.span.index ?? 0);
    };
    redraw.current();
    const stop = player.onFrame(() => redraw.current());
    return () => {
      stop();
      redraw.current = () => undefined;
      stills.close();
    };
  }, [player, aspect, framesPerSecond]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is edited shows at once
  useEffect(() => redraw.current(), [panels, schedule]);

  return (
    <div
      className="relative mx-auto w-full overflow-hidden rounded-lg bg-surround"
      style={{ aspectRatio: aspect, maxWidth: `calc(44dvh * ${aspect})` }}
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={texts.player}
        className="absolute inset-0 size-full"
        data-testid="preview"
      />
      {safeAreas && (
        <div aria-hidden className="pointer-events-none absolute inset-0">
          {/* SMPTE ST 2046-1: action 93 %, titles 90 % of the frame. */}
          <div className="absolute inset-[3.5%] border border-white/70" />
          <div className="absolute inset-[5%] border border-dashed border-white/70" />
        </div>
      )}
    </div>
  );
}
