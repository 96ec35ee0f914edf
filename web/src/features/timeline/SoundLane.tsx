import { useQuery } from "@tanstack/react-query";
import { timeline as texts } from "@texts/timeline";
import { Music, Scissors } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { projectQuery, useChangeProject } from "@/features/projects/api";
import { soundsQuery, useUploadSound } from "@/features/video/api";
import { useShortcuts } from "@/lib/shortcuts";
import type { Schedule } from "@/preview/timing";
import { Button, buttonClass } from "@/ui/Button";
import { SelectField } from "@/ui/Field";
import type { Player } from "./player";

interface SoundLaneProps {
  projectId: string;
  player: Player;
  schedule: Schedule;
  /** The panel at which the tapping began, and when each tap was, in milliseconds of the film. */
  onTapped: (first: number, taps: readonly number[]) => void;
  /** Stands at the end of the row. */
  children?: ReactNode;
}

/** Seconds by which the sound may be off before it is put right. */
const DRIFT = 0.12;

/** A sound that the film is cut to: it plays along, and every tap is a cut. */
export function SoundLane({ projectId, player, schedule, onTapped, children }: SoundLaneProps) {
  const project = useQuery(projectQuery(projectId));
  const change = useChangeProject(projectId);
  const sounds = useQuery(soundsQuery(projectId));
  const upload = useUploadSound(projectId);
  const audio = useRef<HTMLAudioElement>(null);
  const [taps, setTaps] = useState<{ first: number; at: number[] } | null>(null);
  const kept = project.data?.settings.previewSound;
  const list = sounds.data?.items.filter((one) => one.kind === "music" || one.kind === "scratch") ?? [];
  const sound = list.find((one) => one.id === kept) ?? null;
  const choose = (id: string) => change.mutate({ settings: { ...project.data?.settings, previewSound: id } });

  // The film's clock leads, the sound follows.
  useEffect(() => {
    const follow = () => {
      const element = audio.current;
      if (!element || !sound) return;
      const plays = player.speed > 0 && player.seconds < (element.duration || Number.POSITIVE_INFINITY);
      if (plays) {
        element.playbackRate = Math.min(4, player.speed);
        if (element.paused) void element.play().catch(() => undefined); // not allowed to sound before a click
      } else if (!element.paused) element.pause();
      if (!plays || Math.abs(element.currentTime - player.seconds) > DRIFT)
        element.currentTime = player.seconds;
    };
    const stops = [player.onFrame(follow), player.onState(follow)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [player, sound]);

  const begin = () => {
    const first = schedule.indexAt(player.frame);
    player.seek(schedule.spans[first]?.start ?? 0);
    setTaps({ first, at: [] });
    player.play(1);
  };
  const tap = () => setTaps((now) => now && { ...now, at: [...now.at, player.seconds * 1000] });
  const finish = () => {
    player.pause();
    if (taps) onTapped(taps.first, taps.at);
    setTaps(null);
  };
  useShortcuts([{ keys: "t", label: texts.tap, group: texts.group, run: () => (taps ? tap() : begin()) }]);

  return (
    <section
      aria-label={texts.sound}
      className="flex flex-wrap items-end gap-2 rounded-lg border border-line bg-card p-3"
    >
      <SelectField
        label={texts.sound}
        value={sound?.id ?? ""}
        onChange={(event) => choose(event.target.value)}
        choices={[
          { value: "", label: texts.noSound },
          ...list.map((one) => ({ value: one.id, label: one.name })),
        ]}
        className="min-w-44 max-sm:w-full"
      />
      <label className={buttonClass("quiet", "normal", "cursor-pointer focus-within:outline-2")}>
        <Music aria-hidden className="size-4" />
        {texts.addSound}
        <input
          type="file"
          accept="audio/*,.mp3,.wav,.flac,.m4a,.ogg,.opus"
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) upload.mutate({ file, kind: "scratch" }, { onSuccess: (made) => choose(made.id) });
            event.target.value = "";
          }}
        />
      </label>
      {taps ? (
        <>
          <Button look="primary" onClick={tap}>
            {texts.tapNow} ({taps.at.length})
          </Button>
          <Button onClick={finish}>{texts.tapStop}</Button>
        </>
      ) : (
        <Button onClick={begin} title={texts.tapHelp}>
          <Scissors aria-hidden className="size-4" />
          {texts.tap}
        </Button>
      )}
      {children}
      {taps && (
        <p role="status" className="w-full text-sm text-text-2">
          {texts.tapHelp}
        </p>
      )}
      {/* biome-ignore lint/a11y/useMediaCaption: a working sound without speech of its own to caption */}
      {sound?.links && <audio ref={audio} src={sound.links.file} preload="auto" />}
    </section>
  );
}
