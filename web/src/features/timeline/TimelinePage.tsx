import { useQuery } from "@tanstack/react-query";
import { board } from "@texts/board";
import { timeline as texts } from "@texts/timeline";
import { Film } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import type { Panel } from "@/features/project/editor";
import type { ProjectPageProps } from "@/features/project/ProjectPages";
import { usePanels } from "@/features/project/usePanels";
import { projectQuery } from "@/features/projects/api";
import { aspectOf } from "@/lib/frame";
import { useIsPhone } from "@/lib/media";
import { useShortcuts } from "@/lib/shortcuts";
import { remember, remembered } from "@/lib/storage";
import { framesPerSecond, rateOf, Schedule } from "@/preview/timing";
import { ButtonLink } from "@/ui/Button";
import { EmptyState, ErrorPanel, Loading } from "@/ui/states";
import { tellDone } from "@/ui/toast";
import { ClipFields } from "./ClipFields";
import { ClipList } from "./ClipList";
import { PreviewCanvas } from "./PreviewCanvas";
import { Player } from "./player";
import { SoundLane } from "./SoundLane";
import { Track } from "./Track";
import { Transport } from "./Transport";
import { tappedDurations } from "./taps";

/** The film in time: seen as it will be, cut by dragging, typing, or tapping to a sound. */
export default function TimelinePage({ projectId }: ProjectPageProps) {
  const { panels, editor, query } = usePanels(projectId);
  const project = useQuery(projectQuery(projectId));
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [safeAreas, setSafeAreas] = useState(() => remembered("safe-areas") === "on");
  const [scale, setScale] = useState(() => Number(remembered("timeline-scale") ?? 60));
  const isPhone = useIsPhone();
  const rateName = project.data?.frameRate ?? "24";
  const rate = useMemo(() => rateOf(rateName), [rateName]);
  const schedule = useMemo(() => new Schedule(panels, rate), [panels, rate]);
  const [player] = useState(() => new Player(framesPerSecond(rate)));
  const kept = project.data?.settings.previewSound;
  const soundId = typeof kept === "string" && kept ? kept : null;
  const aspect = aspectOf(project.data?.aspectRatio ?? "16:9");

  useEffect(() => player.configure(schedule.frames, framesPerSecond(rate)), [player, schedule, rate]);
  useEffect(() => () => player.close(), [player]);

  const selected = panels.find((panel) => panel.id === selectedId) ?? panels[0] ?? null;
  const trim = (panel: Panel, ms: number) =>
    editor.edit(
      { [panel.id]: { durationMs: Math.max(250, Math.min(600_000, ms)) } },
      texts.steps.trim(panel.number),
      `duration ${panel.id}`,
    );
  const lengthen = (by: number) => () => selected && trim(selected, selected.durationMs + by);

  useShortcuts([
    { keys: "[", label: board.shortcuts.shorter, group: texts.group, run: lengthen(-500) },
    { keys: "]", label: board.shortcuts.longer, group: texts.group, run: lengthen(500) },
  ]);

  /** The chosen panel from its beginning: what was changed is seen moving. */
  const playSelected = () => {
    const span = selected && schedule.spans[panels.indexOf(selected)];
    if (!span) return;
    player.seek(span.start);
    player.play(1);
  };

  const tapped = (first: number, taps: readonly number[]) => {
    const durations = tappedDurations(panels, first, taps);
    if (durations.size === 0) return;
    const changes = Object.fromEntries(
      [...durations].map(([index, durationMs]) => [panels[index]?.id ?? "", { durationMs }]),
    );
    editor.edit(changes, texts.steps.tap);
    tellDone(texts.tapped(durations.size), () => editor.undo());
  };

  if (query.isError) return <ErrorPanel error={query.error} onRetry={query.refetch} className="mt-16" />;
  if (query.isPending || project.isPending) return <Loading />;
  if (panels.length === 0) {
    return (
      <EmptyState
        icon={<Film aria-hidden />}
        title={texts.empty}
        action={
          <ButtonLink href={`/p/${projectId}/board`} look="primary">
            {texts.toBoard}
          </ButtonLink>
        }
      >
        {texts.emptyText}
      </EmptyState>
    );
  }
  return (
    <div className="mx-auto flex w-full max-w-[110rem] flex-col gap-3 px-3 pt-3 pb-28 sm:px-6 md:pb-8">
      <h2 className="sr-only">{texts.title}</h2>
      <div className="grid gap-4 md:grid-cols-[1fr_20rem] lg:grid-cols-[1fr_24rem]">
        <div className="flex min-w-0 flex-col gap-2 bg-ground max-md:sticky max-md:top-[7rem] max-md:z-10 max-md:-mx-3 max-md:px-3 max-md:pb-2">
          <PreviewCanvas
            panels={panels}
            schedule={schedule}
            player={player}
            aspect={aspect}
            framesPerSecond={framesPerSecond(rate)}
            safeAreas={safeAreas}
          />
          <Transport
            player={player}
            schedule={schedule}
            rate={rate}
            safeAreas={safeAreas}
            onSafeAreas={(on) => {
              setSafeAreas(on);
              remember("safe-areas", on ? "on" : null);
            }}
          />
        </div>
        {selected && (
          <ClipFields
            key={selected.id}
            panel={selected}
            panels={panels}
            aspect={aspect}
            editor={editor}
            onPreview={playSelected}
          />
        )}
      </div>
      <SoundLane projectId={projectId} player={player} schedule={schedule} onTapped={tapped}>
        {!isPhone && (
          <label className="flex items-center gap-2 ms-auto text-sm text-text-2">
            {texts.zoom}
            <input
              type="range"
              min={12}
              max={240}
              step={4}
              value={scale}
              onChange={(event) => {
                setScale(Number(event.target.value));
                remember("timeline-scale", event.target.value);
              }}
              className="h-9 w-36 accent-primary"
            />
          </label>
        )}
      </SoundLane>
      {isPhone ? (
        <ClipList
          panels={panels}
          aspect={aspect}
          selectedId={selected?.id ?? null}
          onSelect={(panel) => {
            setSelectedId(panel.id);
            player.pause();
            player.seek(schedule.spans[panels.indexOf(panel)]?.start ?? 0);
          }}
          onTrim={trim}
        />
      ) : (
        <Track
          panels={panels}
          schedule={schedule}
          player={player}
          rate={rate}
          scale={scale}
          selectedId={selected?.id ?? null}
          soundId={soundId}
          onSelect={setSelectedId}
          onTrim={trim}
        />
      )}
    </div>
  );
}
