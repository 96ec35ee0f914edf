import { common } from "@texts/common";
import { gallery as texts } from "@texts/gallery";
import { Copy, Download, Trash2 } from "lucide-react";
import { dateTime } from "@/lib/format";
import { Button, ButtonLink, buttonClass } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Picture } from "@/ui/Picture";
import { tellDone } from "@/ui/toast";
import { type Image, useDelete, type Video } from "./api";

/** A picture with what it was made of. */
export function PictureDialog({ image, onClose }: { image: Image | undefined; onClose: () => void }) {
  const remove = useDelete("images");
  if (!image) return null;
  const facts: [string, string | number | null][] = [
    [texts.details.style, image.style || texts.plain],
    [texts.details.seed, image.seed],
    [texts.details.engine, image.engine],
    [texts.details.size, image.width && `${image.width} × ${image.height}`],
    [texts.details.made, dateTime(image.createdAt)],
  ];
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={texts.untitled}
      actions={
        <Actions
          projectId={image.projectId}
          file={image.links?.file}
          onDelete={() => remove.mutate(image.id, { onSuccess: onClose })}
        />
      }
    >
      <Picture
        src={image.links?.file}
        placeholder={image.links?.thumbnail}
        alt={image.prompt ?? ""}
        aspect={image.width && image.height ? image.width / image.height : 16 / 9}
        eager
        className="rounded-lg"
      />
      {image.prompt && (
        <div className="mt-4 flex items-start gap-3">
          <p className="grow whitespace-pre-wrap">{image.prompt}</p>
          <Button
            size="small"
            onClick={() =>
              void navigator.clipboard
                .writeText(image.prompt ?? "")
                .then(() => tellDone(common.actions.copied))
            }
          >
            <Copy aria-hidden className="size-4" />
            {texts.copyPrompt}
          </Button>
        </div>
      )}
      <dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-2 text-sm sm:grid-cols-3">
        {facts.map(
          ([label, value]) =>
            value !== null &&
            value !== undefined && (
              <div key={label}>
                <dt className="text-text-2">{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Dialog>
  );
}

export function FilmDialog({ film, onClose }: { film: Video | undefined; onClose: () => void }) {
  const remove = useDelete("videos");
  if (!film) return null;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={texts.film}
      description={dateTime(film.createdAt)}
      actions={
        <Actions
          projectId={film.projectId}
          file={film.links?.file}
          onDelete={() => remove.mutate(film.id, { onSuccess: onClose })}
        />
      }
    >
      {/* biome-ignore lint/a11y/useMediaCaption: the track is there whenever somebody speaks */}
      <video
        controls
        playsInline
        poster={film.links?.poster ?? undefined}
        src={film.links?.file}
        className="w-full rounded-lg bg-surround"
      >
        {film.links?.captions && (
          <track kind="captions" src={film.links.captions} srcLang="en" label="English" />
        )}
      </video>
    </Dialog>
  );
}

function Actions({
  projectId,
  file,
  onDelete,
}: {
  projectId: string | null;
  file: string | undefined;
  onDelete: () => void;
}) {
  return (
    <>
      <Button look="quiet" onClick={onDelete}>
        <Trash2 aria-hidden className="size-4" />
        {texts.delete}
      </Button>
      {projectId && <ButtonLink href={`/p/${projectId}/board`}>{texts.toProject}</ButtonLink>}
      {file && (
        <a href={`${file}&download=true`} className={buttonClass("primary")} download>
          <Download aria-hidden className="size-4" />
          {texts.download}
        </a>
      )}
    </>
  );
}
