import { useInfiniteQuery } from "@tanstack/react-query";
import { common } from "@texts/common";
import { versions as texts } from "@texts/versions";
import { useState } from "react";
import { useEditor } from "@/features/project/usePanels";
import { ago, duration } from "@/lib/format";
import { Button } from "@/ui/Button";
import { confirm } from "@/ui/confirm";
import { Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { Badge, ErrorPanel, Loading } from "@/ui/states";
import { useKeepVersion, useRestoreVersion, type Version, versionsQuery } from "./api";
import { ComparisonView } from "./ComparisonView";

/** The storyboard as it was: kept under a name, compared with now, brought back. */
export default function VersionsDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const [compared, setCompared] = useState<Version | null>(null);
  const restore = useRestoreVersion(projectId);
  const editor = useEditor(projectId);

  const bring = async (version: Version) => {
    // One dialog at a time: this one makes room for the question.
    onClose();
    const yes = await confirm({
      title: texts.restoreOf(version.name),
      text: texts.restoreAsk,
      action: texts.restore,
    });
    if (!yes) return;
    await editor.flush();
    restore.mutate(version);
  };

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={compared ? texts.since(compared.name) : texts.title}
      description={compared ? undefined : texts.lead}
      actions={
        compared && (
          <>
            <Button onClick={() => setCompared(null)}>{texts.back}</Button>
            <Button look="primary" onClick={() => void bring(compared)}>
              {texts.restore}
            </Button>
          </>
        )
      }
    >
      {compared ? (
        <ComparisonView projectId={projectId} versionId={compared.id} />
      ) : (
        <Overview
          projectId={projectId}
          onCompare={setCompared}
          onRestore={(version) => void bring(version)}
        />
      )}
    </Dialog>
  );
}

interface OverviewProps {
  projectId: string;
  onCompare: (version: Version) => void;
  onRestore: (version: Version) => void;
}

function Overview({ projectId, onCompare, onRestore }: OverviewProps) {
  const list = useInfiniteQuery(versionsQuery(projectId));
  const keep = useKeepVersion(projectId);
  const editor = useEditor(projectId);
  const [name, setName] = useState("");
  const all = list.data?.pages.flatMap((page) => page.items) ?? [];

  // What is compared or brought back is what is stored.
  const stored = async (then: () => void) => {
    await editor.flush();
    then();
  };
  return (
    <>
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!keep.isPending) void stored(() => keep.mutate(name.trim(), { onSuccess: () => setName("") }));
        }}
      >
        <TextField
          label={texts.name}
          placeholder={texts.namePlaceholder}
          value={name}
          maxLength={200}
          className="min-w-0 grow basis-56"
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" look="primary" busy={keep.isPending}>
          {texts.keep}
        </Button>
      </form>
      <section aria-labelledby="versions" className="mt-6">
        <h3 id="versions" className="mb-2 font-semibold">
          {texts.list}
        </h3>
        {list.isPending && <Loading />}
        {list.isError && <ErrorPanel error={list.error} onRetry={list.refetch} />}
        {list.isSuccess && all.length === 0 && <p className="text-text-2">{texts.none}</p>}
        <ul className="flex flex-col">
          {all.map((version) => (
            <li key={version.id} className="flex flex-wrap items-center gap-2 border-t border-line py-2">
              <div className="min-w-0 grow basis-56">
                <p className="flex flex-wrap items-center gap-2 font-medium break-words">
                  {version.name}
                  {version.sharedAt && <Badge tone="accent">{texts.shared}</Badge>}
                </p>
                <p className="text-sm text-text-2">
                  {texts.meta(version.panelCount, duration(version.durationMs), ago(version.createdAt))}
                </p>
              </div>
              <Button
                size="small"
                aria-label={texts.compareOf(version.name)}
                onClick={() => void stored(() => onCompare(version))}
              >
                {texts.compare}
              </Button>
              <Button
                size="small"
                aria-label={texts.restoreOf(version.name)}
                onClick={() => onRestore(version)}
              >
                {texts.restore}
              </Button>
            </li>
          ))}
        </ul>
        {list.hasNextPage && (
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {common.actions.showMore}
          </Button>
        )}
      </section>
    </>
  );
}
