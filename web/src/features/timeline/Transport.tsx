import { timeline as texts } from "@texts/timeline";
import { ChevronFirst, ChevronLast, Frame, Pause, Play, StepBack, StepForward } from "lucide-react";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { keyNames, useShortcuts } from "@/lib/shortcuts";
import { type Rate, type Schedule, timecode } from "@/preview/timing";
import { IconButton } from "@/ui/Button";
import type { Player } from "./player";

interface TransportProps {
  player: Player;
  schedule: Schedule;
  rate: Rate;
  safeAreas: boolean;
  onSafeAreas: (on: boolean) => void;
}

/** Play, step, jump; with the keys of every editing room. */
export function Transport({ player, schedule, rate, safeAreas, onSafeAreas }: TransportProps) {
  const playing = useSyncExternalStore(player.onState, () => player.speed !== 0);
  const clock = useRef<HTMLOutputElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  const second = Math.round(rate.numerator / rate.denominator);
  const all = timecode(schedule.frames, rate);

  useEffect(() => {
    const show = () => {
      const now = timecode(player.frame, rate);
      if (clock.current) clock.current.value = now;
      if (slider.current) {
        slider.current.value = String(player.frame);
        slider.current.setAttribute("aria-valuetext", texts.time(now, all));
      }
    };
    show();
    return player.onFrame(show);
  }, [player, rate, all]);

  const jump = (by: 1 | -1) => {
    player.pause();
    const index = schedule.indexAt(player.frame);
    const span = schedule.spans[index];
    if (by > 0) player.seek(schedule.spans[index + 1]?.start ?? schedule.frames - 1);
    else if (span)
      player.seek(player.frame > span.start ? span.start : (schedule.spans[index - 1]?.start ?? 0));
  };

  const group = texts.group;
  useShortcuts([
    { keys: "space", label: texts.play, group, run: () => player.toggle() },
    { keys: "l", label: texts.keys.faster, group, run: () => player.shuttle(1) },
    { keys: "k", label: texts.pause, group, run: () => player.pause() },
    { keys: "j", label: texts.keys.slower, group, run: () => player.shuttle(-1) },
    { keys: "arrowleft", label: texts.frameBack, group, run: () => player.step(-1) },
    { keys: "arrowright", label: texts.frameOn, group, run: () => player.step(1) },
    { keys: "shift+arrowleft", label: texts.keys.secondBack, group, run: () => player.step(-second) },
    { keys: "shift+arrowright", label: texts.keys.secondOn, group, run: () => player.step(second) },
    { keys: "arrowup", label: texts.previous, group, run: () => jump(-1) },
    { keys: "arrowdown", label: texts.next, group, run: () => jump(1) },
    { keys: "home", label: texts.start, group, run: () => player.step(-schedule.frames) },
    { keys: "end", label: texts.end, group, run: () => player.step(schedule.frames) },
  ]);

  return (
    <div className="flex flex-col gap-1">
      <input
        ref={slider}
        type="range"
        min={0}
        max={Math.max(0, schedule.frames - 1)}
        defaultValue={player.frame}
        aria-label={texts.playhead}
        onInput={(event) => {
          player.pause();
          player.seek(Number(event.currentTarget.value));
        }}
        className="h-6 w-full accent-primary"
        dir="ltr"
      />
      <div className="flex items-center justify-center gap-0.5" dir="ltr">
        <output
          ref={clock}
          className="me-auto font-mono text-sm whitespace-nowrap tabular-nums"
          aria-hidden
        />
        <IconButton label={texts.previous} shortcut="↑" onClick={() => jump(-1)}>
          <ChevronFirst aria-hidden className="size-5" />
        </IconButton>
        <IconButton
          label={texts.frameBack}
          shortcut="←"
          onClick={() => player.step(-1)}
          className="max-sm:hidden"
        >
          <StepBack aria-hidden className="size-4" />
        </IconButton>
        <IconButton
          label={playing ? texts.pause : texts.play}
          shortcut={keyNames("space")[0] ?? ""}
          look="primary"
          onClick={() => player.toggle()}
        >
          {playing ? <Pause aria-hidden className="size-5" /> : <Play aria-hidden className="size-5" />}
        </IconButton>
        <IconButton
          label={texts.frameOn}
          shortcut="→"
          onClick={() => player.step(1)}
          className="max-sm:hidden"
        >
          <StepForward aria-hidden className="size-4" />
        </IconButton>
        <IconButton label={texts.next} shortcut="↓" onClick={() => jump(1)}>
          <ChevronLast aria-hidden className="size-5" />
        </IconButton>
        <span className="ms-auto flex items-center gap-2">
          <IconButton
            label={texts.safeAreas}
            aria-pressed={safeAreas}
            onClick={() => onSafeAreas(!safeAreas)}
            className="aria-pressed:text-link"
          >
            <Frame aria-hidden className="size-4" />
          </IconButton>
          <span className="font-mono text-sm whitespace-nowrap text-text-2 tabular-nums max-lg:hidden">
            {all}
          </span>
        </span>
      </div>
    </div>
  );
}
