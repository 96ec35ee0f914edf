import { useQuery } from "@tanstack/react-query";
import { board } from "@texts/board";
import { common } from "@texts/common";
import { retouch } from "@texts/retouch";
import { Check, Columns2, Crop, Ellipsis, ImageUp } from "lucide-react";
import { type DragEvent, lazy, Suspense, useEffect, useState } from "react";
import { usePictureCost } from "@/features/engines/cost";
import type { Panel, PanelEditor } from "@/features/project/editor";
import { cx } from "@/lib/classes";
import { ago } from "@/lib/format";
import { Button, buttonClass, IconButton } from "@/ui/Button";
import { Menu } from "@/ui/Menu";
import { Picture } from "@/ui/Picture";
import { ErrorPanel, Skeleton } from "@/ui/states";
import { type Take, takesQuery, useDeleteTake, useUpload, useVariations } from "./api";
import { CompareDialog } from "./CompareDialog";

const texts = board.inspector;
const RetouchDialog = lazy(() => import("@/features/retouch/RetouchDialog"));
/** Pictures that are ordered of one text at once, from the menu. */
const SOME = 3;
const PICTURES = "image/png,image/jpeg,image/webp,image/avif";

interface TakeStripProps {
  projectId: string;
  panel: Panel;
  aspect: number;
  editor: PanelEditor;
}

/** The panel's takes, the chosen one marked; and a place for pictures of one's own. */
export function TakeStrip({ projectId, panel, aspect, editor }: TakeStripProps) {
  const takes = useQuery(takesQuery(panel.id));
  const upload = useUpload(projectId, panel.id);
  const remove = useDeleteTake(panel.id);
  const vary = useVariations();
  const cost = usePictureCost(projectId, SOME);
  const [compared, setCompared] = useState<Take | null>(null);
  const [edited, setEdited] = useState<Take | null>(null);
  const [over, setOver] = useState(false);

  useEffect(() => {
    if (takes.data) editor.know(takes.data);
  }, [takes.data, editor]);

  const choose = (take: Take) => {
    if (take.id !== panel.imageId)
      editor.edit({ [panel.id]: { imageId: take.id } }, board.steps.take(panel.number));
  };
  const put = (files: FileList | null | undefined) => {
    const file = [...(files ?? [])].find((one) => one.type.startsWith("image/"));
    if (file) upload.mutate(file);
    return Boolean(file);
  };

  // A picture that is pasted anywhere but into a field of text.
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (put(event.clipboardData?.files)) event.preventDefault();
    };
    addEventListener("paste", paste);
    return () => removeEventListener("paste", paste);
  });

  const list = takes.data ?? [];
  const current = list.find((take) => take.id === panel.imageId);
  return (
    <section
      aria-label={texts.takes}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        put(event.dataTransfer.files);
      }}
      className={cx("rounded-lg", over && "outline-2 outline-primary outline-dashed")}
    >
      <div className="mb-2 flex items-center justify-between gap-2">
        <h3 className="text-sm font-medium text-text-2">
          {texts.takes} {list.length > 0 && `(${list.length})`}
        </h3>
        <span className="grow" />
        {current && (
          <Button look="quiet" size="small" onClick={() => setEdited(current)}>
            <Crop aria-hidden className="size-4" />
            {retouch.button}
          </Button>
        )}
        <label
          className={buttonClass("quiet", "small", "cursor-pointer focus-within:outline-2")}
          title={texts.uploadHint}
        >
          <ImageUp aria-hidden className="size-4" />
          {texts.upload}
          <input
            type="file"
            accept={PICTURES}
            className="sr-only"
            onChange={(event) => {
              put(event.target.files);
              event.target.value = "";
            }}
          />
        </label>
      </div>
      {takes.isPending && <Skeleton className="h-20" />}
      {takes.isError && <ErrorPanel error={takes.error} onRetry={takes.refetch} />}
      {takes.isSuccess && list.length === 0 && !upload.isPending && (
        <p className="text-sm text-text-2">{texts.noTakes}</p>
      )}
      <ul className="flex gap-2 overflow-x-auto pb-2">
        {upload.isPending && (
          <li>
            <Skeleton className="h-20 w-32" />
          </li>
        )}
        {list.map((take, index) => {
          const chosen = take.id === panel.imageId;
          return (
            <li key={take.id} className="relative w-32 shrink-0">
              <button
                type="button"
                aria-pressed={chosen}
                aria-label={texts.choose(list.length - index)}
                title={[take.style, ago(take.createdAt)].filter(Boolean).join(" · ")}
                onClick={() => choose(take)}
                className={cx(
                  "relative block w-full overflow-hidden rounded-lg border-2",
                  chosen ? "border-primary" : "border-transparent",
                )}
              >
                <Picture src={take.links?.thumbnail} alt="" aspect={aspect} />
                {chosen && (
                  <span className="absolute end-1 top-1 rounded-full bg-primary p-0.5 text-on-primary">
                    <Check aria-hidden className="size-3.5" />
                  </span>
                )}
              </button>
              <div className="flex justify-end">
                {!chosen && panel.image && (
                  <IconButton
                    label={`${texts.compare}: ${list.length - index}`}
                    size="small"
                    onClick={() => setCompared(take)}
                  >
                    <Columns2 aria-hidden className="size-4" />
                  </IconButton>
                )}
                <Menu
                  label={texts.takes}
                  trigger={
                    <IconButton label={`${common.actions.more}: ${list.length - index}`} size="small">
                      <Ellipsis aria-hidden className="size-4" />
                    </IconButton>
                  }
                  items={() => [
                    { label: retouch.open, run: () => setEdited(take) },
                    ...(take.kind === "generated"
                      ? [
                          {
                            label: texts.vary(SOME, cost.label),
                            disabled: cost.refusal !== null,
                            run: () => vary.mutate({ imageId: take.id, count: SOME }),
                          },
                        ]
                      : []),
                    { label: texts.drawOver, run: () => download(take) },
                    ...(chosen
                      ? []
                      : [{ label: texts.deleteTake, danger: true, run: () => remove.mutate(take.id) }]),
                  ]}
                />
              </div>
            </li>
          );
        })}
      </ul>
      {edited && (
        <Suspense>
          <RetouchDialog take={edited} aspect={aspect} onClose={() => setEdited(null)} />
        </Suspense>
      )}
      {compared && panel.image && (
        <CompareDialog
          left={panel.image}
          right={compared}
          aspect={aspect}
          onClose={() => setCompared(null)}
          action={
            <Button
              look="primary"
              onClick={() => {
                choose(compared);
                setCompared(null);
              }}
            >
              {texts.choose(list.length - list.indexOf(compared))}
            </Button>
          }
        />
      )}
    </section>
  );
}

/** The picture itself, to draw over it elsewhere and put it in again. */
function download(take: Take): void {
  if (!take.links) return;
  const link = document.createElement("a");
  link.href = `${take.links.file}&download=true`;
  link.download = "";
  link.click();
}
