import { shared as texts } from "@texts/shared";
import { useCallback, useEffect, useRef, useState } from "react";
import { aspectOf } from "@/lib/frame";
import { Picture } from "@/ui/Picture";
import { type GuestComment, Refused, readComments, readShared, type Shared, type SharedPanel } from "./api";
import { Comments } from "./Comments";
import { Viewer } from "./Viewer";

/** Milliseconds between looks for a film that is being rendered, and for others' comments. */
const LOOK = 15_000;

export interface About {
  panel?: SharedPanel;
  atMs?: number;
  replyTo?: GuestComment;
}

/** What a guest sees: the version, its film, its panels, and a place to say something. */
export function SharePage({ token }: { token: string }) {
  const [project, setProject] = useState<Shared | null>(null);
  const [comments, setComments] = useState<GuestComment[]>([]);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const [about, setAbout] = useState<About>({});
  const video = useRef<HTMLVideoElement>(null);
  const mayComment = project?.scope === "comment";

  const load = useCallback(async () => {
    try {
      const found = await readShared(token);
      setProject(found);
      setRefused(null);
      document.title = found.name;
      if (found.scope === "comment") setComments(await readComments(token));
    } catch (error) {
      // What is shown stays while the server can't be reached; an ended link ends the page.
      const known = error instanceof Refused ? error : new Refused("INTERNAL_ERROR", "");
      setRefused((now) => (known.code === "OFFLINE" && now === null ? now : known));
      setProject((now) => (known.code === "GONE" ? null : now));
    }
  }, [token]);

  useEffect(() => {
    void load();
    const timer = setInterval(() => document.visibilityState === "visible" && void load(), LOOK);
    return () => clearInterval(timer);
  }, [load]);

  if (!project)
    return refused ? (
      <Refusal refused={refused} onRetry={load} />
    ) : (
      <p className="p-10 text-center text-text-2">{texts.loading}</p>
    );

  const aspect = aspectOf(project.aspectRatio);
  const comment = (next: About) => {
    setAbout(next);
    setOpen(null);
    document.getElementById("comment")?.focus();
  };
  const countOf = (panel: SharedPanel) => comments.filter((one) => one.panelId === panel.id).length;
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-8 px-4 py-6 sm:px-6">
      <header className="flex flex-wrap items-end justify-between gap-2">
        <div>
          <h1 className="text-2xl font-semibold tracking-tight text-balance sm:text-3xl">{project.name}</h1>
          <p className="mt-1 text-sm text-text-2">
            {texts.version(project.version.number, project.version.name)} ·{" "}
            {texts.panels(project.panels.length)} · {clock(project.durationMs)}
            {!project.version.isNewest && ` · ${texts.notNewest}`}
          </p>
        </div>
      </header>
      <main className="grid gap-8 lg:grid-cols-[1fr_20rem]">
        <div className="flex min-w-0 flex-col gap-8">
          {project.film && (
            <section aria-label={texts.film}>
              {/* biome-ignore lint/a11y/useMediaCaption: the track is there whenever the owner shows what is said */}
              <video
                ref={video}
                controls
                playsInline
                preload="metadata"
                poster={project.film.poster}
                src={project.film.file}
                className="w-full rounded-xl bg-surround"
                style={{ aspectRatio: aspect }}
              >
                {project.film.captions && (
                  <track kind="captions" src={project.film.captions} srcLang="en" label="English" />
                )}
              </video>
              {mayComment && (
                <button
                  type="button"
                  className="mt-2 min-h-11 rounded-lg border border-line-strong bg-card px-4"
                  onClick={() => comment({ atMs: Math.round((video.current?.currentTime ?? 0) * 1000) })}
                >
                  {texts.comment}
                </button>
              )}
            </section>
          )}
          {!project.film && project.filmState === "rendering" && (
            <p role="status" className="rounded-xl border border-line bg-card p-4 text-text-2">
              {texts.rendering}
            </p>
          )}
          <section aria-labelledby="board">
            <h2 id="board" className="mb-3 text-lg font-semibold">
              {texts.board}
            </h2>
            <ol className="grid grid-cols-1 gap-5 sm:grid-cols-2">
              {project.panels.map((panel, index) => (
                <li
                  key={panel.id}
                  className="overflow-hidden rounded-xl border border-line bg-card [contain-intrinsic-size:auto_18rem] [content-visibility:auto]"
                >
                  <button
                    type="button"
                    onClick={() => setOpen(index)}
                    aria-label={texts.open(panel.number)}
                    className="block w-full"
                  >
                    <Picture
                      src={panel.image?.thumbnail}
                      alt={panel.action ?? texts.panel(panel.number)}
                      aspect={aspect}
                    />
                  </button>
                  <Words panel={panel} />
                  {mayComment && (
                    <button
                      type="button"
                      className="min-h-11 w-full border-t border-line text-sm text-link"
                      onClick={() => comment({ panel })}
                    >
                      {texts.comment}
                      {countOf(panel) > 0 && ` (${countOf(panel)})`}
                    </button>
                  )}
                </li>
              ))}
            </ol>
          </section>
        </div>
        {mayComment && (
          <Comments
            token={token}
            comments={comments}
            about={about}
            onAbout={setAbout}
            onSent={(made) => setComments((now) => [...now, made])}
            onShow={(one) => {
              const index = project.panels.findIndex((panel) => panel.id === one.panelId);
              if (index >= 0) setOpen(index);
              else if (one.atMs !== null && video.current) {
                video.current.currentTime = one.atMs / 1000;
                video.current.scrollIntoView({ block: "center" });
              }
            }}
          />
        )}
      </main>
      <footer className="border-t border-line pt-4 text-sm text-text-2">
        <a href="/" className="inline-flex min-h-11 items-center underline underline-offset-4">
          {texts.madeWith}
        </a>
        {project.expiresAt && <p>{texts.until(new Date(project.expiresAt).toLocaleDateString())}</p>}
      </footer>
      {open !== null && (
        <Viewer
          panels={project.panels}
          index={open}
          aspect={aspect}
          onMove={setOpen}
          onClose={() => setOpen(null)}
        >
          {(panel) => <Words panel={panel} />}
        </Viewer>
      )}
    </div>
  );
}

/** A panel's number, time, and what the owner lets guests read. */
function Words({ panel }: { panel: SharedPanel }) {
  return (
    <div className="flex flex-col gap-1 px-3 py-2.5 text-sm">
      <p className="flex gap-3 font-mono">
        <span className="font-semibold">{panel.number}</span>
        <span className="text-text-2">{texts.seconds((panel.durationMs / 1000).toFixed(1))}</span>
      </p>
      {panel.sceneHeading && <p className="text-xs text-text-2 uppercase">{panel.sceneHeading}</p>}
      {panel.action && <p>{panel.action}</p>}
      {panel.dialogue?.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
        <p key={index} className="text-text-2">
          <span className="font-semibold">{line.character}</span> {line.text}
        </p>
      ))}
      {panel.notes && <p className="text-text-2 italic">{panel.notes}</p>}
    </div>
  );
}

function Refusal({ refused, onRetry }: { refused: Refused; onRetry: () => void }) {
  const words =
    refused.code === "GONE" ? texts.gone : refused.code === "NOT_FOUND" ? texts.missing : texts.failed;
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-center justify-center gap-3 px-4 text-center">
      <h1 className="text-2xl font-semibold">{words.title}</h1>
      <p className="text-text-2">{words.text}</p>
      {words === texts.failed && (
        <button
          type="button"
          onClick={() => onRetry()}
          className="mt-2 min-h-11 rounded-lg bg-primary px-5 font-semibold text-on-primary"
        >
          {texts.retry}
        </button>
      )}
    </main>
  );
}

/** Minutes and seconds. */
export function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
