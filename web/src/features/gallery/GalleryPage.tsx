import { useInfiniteQuery } from "@tanstack/react-query";
import { common } from "@texts/common";
import { gallery as texts } from "@texts/gallery";
import { Columns2, Images, Play } from "lucide-react";
import { useState } from "react";
import { usePageTitle } from "@/app/title";
import { CompareDialog } from "@/features/board/CompareDialog";
import { cx } from "@/lib/classes";
import { ago, duration } from "@/lib/format";
import { aspectOf } from "@/lib/frame";
import { Button, ButtonLink } from "@/ui/Button";
import { Picture } from "@/ui/Picture";
import { EmptyState, ErrorPanel, Skeleton } from "@/ui/states";
import { filmsQuery, type Image, type Kind, picturesQuery } from "./api";
import { FilmDialog, PictureDialog } from "./Details";

const KINDS = Object.keys(texts.kinds) as Kind[];

/** All pictures and films, whatever project they are of. */
export default function GalleryPage() {
  usePageTitle(texts.title);
  const [kind, setKind] = useState<Kind>("all");
  const [openId, setOpenId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly Image[]>([]);
  const [comparing, setComparing] = useState(false);
  const isFilms = kind === "films";
  const pictures = useInfiniteQuery({ ...picturesQuery(kind), enabled: !isFilms });
  const films = useInfiniteQuery({ ...filmsQuery, enabled: isFilms });
  const list = isFilms ? films : pictures;
  const images = isFilms ? [] : (pictures.data?.pages.flatMap((page) => page.items) ?? []);
  const videos = isFilms ? (films.data?.pages.flatMap((page) => page.items) ?? []) : [];
  const total = list.data?.pages[0]?.pagination.total ?? 0;
  const [left, right] = chosen;

  const choose = (image: Image) =>
    setChosen((now) =>
      now.includes(image) ? now.filter((one) => one !== image) : [...now.slice(-1), image],
    );

  return (
    <div className="mx-auto flex w-full max-w-[110rem] flex-col gap-5 px-4 py-6 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-2xl font-semibold tracking-tight">{texts.title}</h1>
          <p className="text-sm text-text-2">{list.isSuccess ? texts.count(total, kind) : texts.lead}</p>
        </div>
        {!isFilms && total > 1 && (
          <div className="flex items-center gap-2">
            {chosen.length > 0 && (
              <Button look="quiet" size="small" onClick={() => setChosen([])}>
                {texts.clear}
              </Button>
            )}
            <Button
              size="small"
              disabled={chosen.length < 2}
              title={texts.compareHint}
              onClick={() => setComparing(true)}
            >
              <Columns2 aria-hidden className="size-4" />
              {texts.compare}
            </Button>
          </div>
        )}
      </div>
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{texts.filter}</legend>
        {KINDS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={kind === one}
            onClick={() => {
              setKind(one);
              setChosen([]);
            }}
            className="min-h-11 rounded-full border border-line-strong px-4 text-sm aria-pressed:border-primary aria-pressed:bg-primary aria-pressed:font-semibold aria-pressed:text-on-primary"
          >
            {texts.kinds[one]}
          </button>
        ))}
      </fieldset>
      {list.isError && <ErrorPanel error={list.error} onRetry={list.refetch} />}
      {list.isPending && (
        <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
          {["a", "b", "c", "d", "e", "f", "g", "h"].map((name) => (
            <Skeleton key={name} className="aspect-video" />
          ))}
        </div>
      )}
      {list.isSuccess && total === 0 && (
        <EmptyState
          icon={<Images aria-hidden />}
          title={texts.empty.title}
          action={
            <ButtonLink href="/" look="primary">
              {texts.empty.action}
            </ButtonLink>
          }
        >
          {texts.empty.text}
        </EmptyState>
      )}
      <ul className="grid grid-cols-1 gap-4 min-[26rem]:grid-cols-2 md:grid-cols-3 xl:grid-cols-5">
        {images.map((image) => (
          <li
            key={image.id}
            className={cx(
              "relative overflow-hidden rounded-lg border-2 bg-surround",
              chosen.includes(image) ? "border-primary" : "border-transparent",
            )}
          >
            <button
              type="button"
              onClick={() => setOpenId(image.id)}
              className="block w-full text-start outline-offset-[-3px]"
              aria-label={nameOf(image)}
            >
              <Picture
                src={image.links?.thumbnail ?? image.links?.file}
                alt=""
                aspect={image.aspectRatio ? aspectOf(image.aspectRatio) : 16 / 9}
              />
            </button>
            <label className="absolute end-0 top-0 grid size-11 cursor-pointer place-items-center">
              <input
                type="checkbox"
                checked={chosen.includes(image)}
                onChange={() => choose(image)}
                aria-label={texts.select(nameOf(image))}
                className="size-5 accent-primary"
              />
            </label>
          </li>
        ))}
        {videos.map((film) => (
          <li key={film.id} className="overflow-hidden rounded-lg bg-surround">
            <button
              type="button"
              onClick={() => setOpenId(film.id)}
              className="relative block w-full"
              aria-label={`${texts.film}, ${ago(film.createdAt)}`}
            >
              <Picture
                src={film.links?.thumbnail}
                alt=""
                aspect={film.width && film.height ? film.width / film.height : 16 / 9}
              />
              <span className="absolute inset-x-0 bottom-0 flex items-center gap-2 bg-black/70 px-3 py-1.5 text-sm text-white">
                <Play aria-hidden className="size-4" />
                {film.durationMs !== null && duration(film.durationMs)}
                <span className="ms-auto">{ago(film.createdAt)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          className="self-center"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {common.actions.showMore}
        </Button>
      )}
      <PictureDialog image={images.find((one) => one.id === openId)} onClose={() => setOpenId(null)} />
      <FilmDialog film={videos.find((one) => one.id === openId)} onClose={() => setOpenId(null)} />
      {comparing && left && right && (
        <CompareDialog
          left={left}
          right={right}
          aspect={left.aspectRatio ? aspectOf(left.aspectRatio) : 16 / 9}
          onClose={() => setComparing(false)}
        />
      )}
    </div>
  );
}

const nameOf = (image: Image): string => image.prompt?.split("\n").at(-1)?.slice(0, 120) || texts.untitled;
