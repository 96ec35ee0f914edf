import { useMutation, useQueryClient } from "@tanstack/react-query";
import { common } from "@texts/common";
import { project as texts } from "@texts/project";
import { ListVideo, RotateCw, X } from "lucide-react";
import { Popover } from "radix-ui";
import { useState } from "react";
import { api, data, once } from "@/api/client";
import { isOver, type LiveConversion, useLive } from "@/api/live";
import { keys } from "@/api/queries";
import { cx } from "@/lib/classes";
import { remaining } from "@/lib/format";
import { useShortcuts } from "@/lib/shortcuts";
import { Button, buttonClass, IconButton } from "@/ui/Button";
import { Progress } from "@/ui/states";
import { tellError } from "@/ui/toast";
import type { Panel } from "./editor";

/** Newest last, as they were ordered; running ones before those that wait. */
const inOrder = (live: Record<string, LiveConversion>): LiveConversion[] => {
  const rank = (one: LiveConversion) => (one.status === "processing" ? 0 : one.status === "pending" ? 1 : 2);
  return Object.values(live).sort((a, b) => rank(a) - rank(b));
};

export function useCancel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (conversionId: string) =>
      data(api.POST("/api/conversions/{conversionId}/cancel", { params: { path: { conversionId } } })),
    onError: (error) => tellError(error),
    onSettled: () => client.invalidateQueries({ queryKey: ["conversions"] }),
  });
}

export function useRetry() {
  return useMutation({
    mutationFn: (conversionId: string) =>
      data(
        api.POST("/api/conversions/{conversionId}/retry", {
          params: { path: { conversionId }, header: once() },
        }),
      ),
    onError: (error) => tellError(error),
  });
}

/** What is running or waits, anywhere; each with its own stop. */
export function QueueTray({ projectId }: { projectId: string }) {
  const texts_ = texts.queue;
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const all = useLive(inOrder);
  const open = all.filter((one) => !isOver(one));
  const failed = all.filter((one) => one.status === "failed" && !one.cancelled && !hidden.has(one.id));
  const cancel = useCancel();
  const retry = useRetry();
  const shown = [...open, ...failed];

  useShortcuts([
    {
      keys: "shift+x",
      label: texts_.cancelLatest,
      group: texts_.title,
      run: () => {
        const latest = open.findLast((one) => one.projectId === projectId);
        if (latest) cancel.mutate(latest.id);
      },
    },
  ]);

  return (
    <Popover.Root>
      <Popover.Trigger
        className={buttonClass("quiet", "small", "relative px-3!")}
        aria-label={`${texts_.title}: ${texts_.open(open.length)}`}
      >
        <ListVideo aria-hidden className="size-5" />
        {open.length > 0 && (
          <span className="rounded-full bg-primary px-1.5 text-xs font-semibold text-on-primary tabular-nums">
            {open.length}
          </span>
        )}
        {open.length === 0 && failed.length > 0 && <span className="size-2.5 rounded-full bg-error" />}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={8}
          collisionPadding={8}
          aria-label={texts_.title}
          className="z-40 flex max-h-[70dvh] w-96 max-w-[calc(100vw-1rem)] animate-rise flex-col rounded-xl border border-line bg-card shadow-2xl"
        >
          <div className="flex items-center justify-between gap-2 px-4 pt-2">
            <h2 className="font-semibold">{texts_.title}</h2>
            {open.length > 1 && (
              <Button size="small" look="quiet" onClick={() => open.map((one) => cancel.mutate(one.id))}>
                {texts_.cancelAll}
              </Button>
            )}
          </div>
          {shown.length === 0 && <p className="px-4 py-6 text-center text-text-2">{texts_.none}</p>}
          <ul className="overflow-y-auto px-2 pb-2">
            {shown.slice(0, 60).map((one) => (
              <Job
                key={one.id}
                job={one}
                elsewhere={one.projectId !== projectId}
                onCancel={() => cancel.mutate(one.id)}
                onRetry={() => {
                  retry.mutate(one.id);
                  setHidden(new Set(hidden).add(one.id));
                }}
                onHide={() => setHidden(new Set(hidden).add(one.id))}
              />
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface JobProps {
  job: LiveConversion;
  elsewhere: boolean;
  onCancel: () => void;
  onRetry: () => void;
  onHide: () => void;
}

function Job({ job, elsewhere, onCancel, onRetry, onHide }: JobProps) {
  const name = useJobName(job);
  const over = isOver(job);
  const left = job.estimatedTimeRemaining;
  return (
    <li className="flex items-center gap-2 rounded-lg px-2 py-1.5">
      <div className="min-w-0 grow">
        <p className="truncate text-sm font-medium">{name}</p>
        <p className={cx("line-clamp-2 text-xs", over ? "text-error" : "text-text-2")}>
          {over
            ? (job.error?.message ?? texts.queue.failed)
            : job.status === "pending"
              ? texts.queue.waiting
              : [job.stage, common.percent(job.progress), left != null && common.remaining(remaining(left))]
                  .filter(Boolean)
                  .join(" · ")}
          {elsewhere && ` · ${texts.queue.elsewhere}`}
        </p>
        {!over && <Progress className="mt-1.5" value={job.progress} label={name} />}
      </div>
      {over && (
        <IconButton label={texts.queue.retry} onClick={onRetry} size="small">
          <RotateCw aria-hidden className="size-4" />
        </IconButton>
      )}
      <IconButton
        label={`${over ? texts.queue.dismiss : texts.queue.cancel}: ${name}`}
        onClick={over ? onHide : onCancel}
        size="small"
      >
        <X aria-hidden className="size-4" />
      </IconButton>
    </li>
  );
}

function useJobName(job: LiveConversion): string {
  const client = useQueryClient();
  if (job.type === "image-to-video") return job.panelId ? texts.queue.clip : texts.queue.film;
  const panels = job.projectId ? client.getQueryData<Panel[]>(keys.panels(job.projectId)) : undefined;
  const panel = panels?.find((one) => one.id === job.panelId);
  return panel ? texts.queue.picture(panel.number) : texts.queue.pictureAlone;
}
