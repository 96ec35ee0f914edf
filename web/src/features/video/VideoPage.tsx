import { useQuery } from "@tanstack/react-query";
import { common } from "@texts/common";
import { share } from "@texts/share";
import { video as texts } from "@texts/video";
import { Captions, Download, Film, Share2, Trash2 } from "lucide-react";
import { useCallback, useState } from "react";
import { isOver, type Live, type LiveConversion, useLive } from "@/api/live";
import { ExportPanel } from "@/features/exports/ExportPanel";
import type { ProjectPageProps } from "@/features/project/ProjectPages";
import { useCancel } from "@/features/project/QueueTray";
import { usePanels } from "@/features/project/usePanels";
import { projectQuery } from "@/features/projects/api";
import { ShareDialog } from "@/features/share/ShareDialog";
import { cx } from "@/lib/classes";
import { dateTime, duration, remaining } from "@/lib/format";
import { aspectOf } from "@/lib/frame";
import { Button, ButtonLink, buttonClass } from "@/ui/Button";
import { Picture } from "@/ui/Picture";
import { EmptyState, ErrorPanel, Loading, Progress } from "@/ui/states";
import { filmsQuery, useDeleteFilm, type Video } from "./api";
import { RenderForm } from "./RenderForm";

/** Where the board becomes a film: order it, watch it, take it along. */
export default function VideoPage({ projectId }: ProjectPageProps) {
  const { panels, editor, query } = usePanels(projectId);
  const project = useQuery(projectQuery(projectId));
  const films = useQuery(filmsQuery(projectId));
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [sharing, setSharing] = useState(false);
  const running = useLive(
    useCallback(
      (live: Live) =>
        Object.values(live).find(
          (one) =>
            one.projectId === projectId && one.type === "image-to-video" && !one.panelId && !isOver(one),
        ) ?? null,
      [projectId],
    ),
  );
  const lastFailed = useLive(
    useCallback(
      (live: Live) =>
        Object.values(live).findLast(
          (one) => one.projectId === projectId && one.type === "image-to-video" && one.status === "failed",
        ) ?? null,
      [projectId],
    ),
  );
  if (films.isPending || query.isPending || project.isPending) return <Loading />;
  const error = films.error ?? query.error ?? project.error;
  if (error || !films.data || !project.data)
    return <ErrorPanel error={error} onRetry={films.refetch} className="mt-16" />;

  const list = films.data.items;
  const film = list.find((one) => one.id === chosenId) ?? list[0];
  const aspect = aspectOf(project.data.aspectRatio);
  const missing = panels.filter((panel) => !panel.image).length;

  return (
    <div className="mx-auto grid w-full max-w-[100rem] gap-6 px-3 py-4 pb-24 sm:px-6 lg:grid-cols-[1fr_22rem] lg:pb-8">
      <div className="flex min-w-0 flex-col gap-4">
        <h2 className="sr-only">{texts.title}</h2>
        {running && <Running job={running} />}
        {!running && lastFailed && !lastFailed.cancelled && (
          <div role="alert" className="rounded-xl border border-error/50 bg-card p-4">
            <p className="font-semibold text-error">{texts.failed}</p>
            <p className="mt-1 text-text-2">{lastFailed.error?.message}</p>
          </div>
        )}
        {film ? (
          <Player film={film} aspect={aspect} onShare={() => setSharing(true)} />
        ) : (
          !running && (
            <EmptyState icon={<Film aria-hidden />} title={texts.none.title}>
              {texts.none.text}
            </EmptyState>
          )
        )}
        {list.length > 1 && (
          <section aria-labelledby="films">
            <h3 id="films" className="mb-2 text-sm font-medium text-text-2">
              {texts.list}
            </h3>
            <ul className="flex gap-3 overflow-x-auto pb-2">
              {list.map((one) => (
                <li key={one.id} className="w-44 shrink-0">
                  <button
                    type="button"
                    aria-pressed={one.id === film?.id}
                    aria-label={texts.choose(dateTime(one.createdAt))}
                    onClick={() => setChosenId(one.id)}
                    className={cx(
                      "block w-full overflow-hidden rounded-lg border-2 text-start",
                      one.id === film?.id ? "border-primary" : "border-transparent",
                    )}
                  >
                    <Picture src={one.links?.thumbnail} alt="" aspect={aspect} />
                    <span className="block px-2 py-1 text-xs text-text-2">
                      {dateTime(one.createdAt)} · {one.height}p
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <div className="flex flex-col gap-3">
        {missing > 0 && (
          <div className="rounded-xl border border-warning/50 bg-card p-4 text-sm">
            <p>{texts.noPictures(missing)}</p>
            <ButtonLink href={`/p/${projectId}/board`} size="small" className="mt-3">
              {texts.toBoard}
            </ButtonLink>
          </div>
        )}
        <RenderForm
          projectId={projectId}
          project={project.data}
          editor={editor}
          disabled={missing > 0 || panels.length === 0 || running !== null}
          again={list.length > 0}
        />
        {panels.length > 0 && (
          <ExportPanel projectId={projectId} editor={editor} videoId={film?.id ?? null} />
        )}
      </div>
      {sharing && <ShareDialog projectId={projectId} onClose={() => setSharing(false)} />}
    </div>
  );
}

function Running({ job }: { job: LiveConversion }) {
  const cancel = useCancel();
  const left = job.estimatedTimeRemaining;
  const words =
    job.status === "pending"
      ? texts.running.waiting
      : [job.stage, common.percent(job.progress), left != null && common.remaining(remaining(left))]
          .filter(Boolean)
          .join(" · ");
  return (
    <section aria-label={texts.running.title} className="rounded-xl border border-line bg-card p-4">
      <div className="flex items-center justify-between gap-3">
        <div>
          <h3 className="font-semibold">{texts.running.title}</h3>
          <p className="text-sm text-text-2 tabular-nums">{words}</p>
        </div>
        <Button onClick={() => cancel.mutate(job.id)} busy={cancel.isPending}>
          {texts.running.stop}
        </Button>
      </div>
      <Progress className="my-3 h-2" value={job.progress} label={texts.running.title} />
      <p className="text-sm text-text-2">{texts.running.background}</p>
    </section>
  );
}

function Player({ film, aspect, onShare }: { film: Video; aspect: number; onShare: () => void }) {
  const remove = useDeleteFilm();
  const isPicture = film.format === "webp";
  return (
    <section aria-label={texts.player.label} className="flex flex-col gap-3">
      <div
        className="mx-auto w-full overflow-hidden rounded-xl bg-surround"
        style={{ maxWidth: `calc(70dvh * ${aspect})` }}
      >
        {isPicture ? (
          <img src={film.links?.file} alt={texts.player.label} className="w-full" />
        ) : (
          // biome-ignore lint/a11y/useMediaCaption: the track is there whenever somebody speaks
          <video
            key={film.id}
            controls
            playsInline
            preload="metadata"
            poster={film.links?.poster ?? film.links?.thumbnail ?? undefined}
            src={film.links?.file}
            className="w-full"
            style={{ aspectRatio: aspect }}
          >
            {film.links?.captions && (
              <track kind="captions" src={film.links.captions} srcLang="en" label={texts.player.captions} />
            )}
          </video>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <p className="me-auto text-sm text-text-2">
          {dateTime(film.createdAt)} · {film.durationMs != null && duration(film.durationMs)} · {film.width} ×{" "}
          {film.height}
        </p>
        <Button look="primary" onClick={onShare}>
          <Share2 aria-hidden className="size-4" />
          {share.open}
        </Button>
        {film.links && (
          <a href={`${film.links.file}&download=true`} className={buttonClass()} download>
            <Download aria-hidden className="size-4" />
            {texts.download}
          </a>
        )}
        {film.links?.captions && (
          <a href={film.links.captions} className={buttonClass("quiet")} download>
            <Captions aria-hidden className="size-4" />
            {texts.captionsFile}
          </a>
        )}
        <Button
          look="quiet"
          onClick={() => remove.mutate(film.id)}
          aria-label={texts.delete}
          title={texts.delete}
        >
          <Trash2 aria-hidden className="size-4" />
        </Button>
      </div>
      {film.notes.length > 0 && (
        <div className="rounded-lg border border-line bg-card p-3 text-sm">
          <p className="font-medium">{texts.notes}</p>
          <ul className="mt-1 list-disc ps-5 text-text-2">
            {film.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
