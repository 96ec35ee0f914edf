import { useQuery } from "@tanstack/react-query";
import { share as texts } from "@texts/share";
import { Copy, Link2Off, Send } from "lucide-react";
import { useState } from "react";
import { useEditor } from "@/features/project/usePanels";
import { date } from "@/lib/format";
import { Button, IconButton } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { SelectField, Switch, TextField } from "@/ui/Field";
import { Badge, ErrorPanel, Loading } from "@/ui/states";
import { tellDone } from "@/ui/toast";
import { type Share, sharesQuery, useShares } from "./api";

const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const DAY = 86_400_000;

/** Links for people without an account: made, copied, ended. */
export function ShareDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const list = useQuery(sharesQuery(projectId));
  const { create, end, version } = useShares(projectId);
  const editor = useEditor(projectId);
  const [action, setAction] = useState(true);
  const [dialogue, setDialogue] = useState(true);
  const live = list.data?.filter((link) => link.state === "active") ?? [];

  const make = async (form: HTMLFormElement) => {
    const values = new FormData(form);
    const days = Number(String(values.get("expires")).replace("d", ""));
    await editor.flush();
    create.mutate(
      {
        pinned: values.get("pin") === "now",
        scope: values.get("scope") as Share["scope"],
        expiresAt: days ? new Date(Date.now() + days * DAY).toISOString() : null,
        showAction: action,
        showDialogue: dialogue,
        label: String(values.get("label") ?? ""),
      },
      { onSuccess: (link) => void copy(link) },
    );
  };

  return (
    <Dialog open wide onClose={onClose} title={texts.title} description={texts.lead}>
      <form
        className="grid gap-4 sm:grid-cols-3"
        onSubmit={(event) => {
          event.preventDefault();
          void make(event.currentTarget);
        }}
      >
        <SelectField
          label={texts.scope}
          name="scope"
          defaultValue="comment"
          choices={choicesOf(texts.scopes)}
        />
        <SelectField label={texts.pin} name="pin" choices={choicesOf(texts.pins)} />
        <SelectField label={texts.expires} name="expires" choices={choicesOf(texts.expiries)} />
        <Switch label={texts.showAction} checked={action} onChange={setAction} />
        <Switch label={texts.showDialogue} checked={dialogue} onChange={setDialogue} />
        <TextField label={texts.label} name="label" maxLength={100} />
        <div className="sm:col-span-3">
          <Button type="submit" look="primary" busy={create.isPending}>
            {texts.create}
          </Button>
        </div>
      </form>
      <section aria-labelledby="links" className="mt-8">
        <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
          <h3 id="links" className="font-semibold">
            {texts.links}
          </h3>
          {live.some((link) => link.versionId === null) && (
            <Button
              size="small"
              busy={version.isPending}
              onClick={() => void editor.flush().then(() => version.mutate())}
            >
              {texts.update}
            </Button>
          )}
        </div>
        {list.isPending && <Loading />}
        {list.isError && <ErrorPanel error={list.error} onRetry={list.refetch} />}
        {list.isSuccess && live.length === 0 && <p className="text-text-2">{texts.none}</p>}
        <ul className="flex flex-col">
          {live.map((link) => (
            <LinkRow key={link.id} link={link} onEnd={() => end.mutate(link.id)} />
          ))}
        </ul>
      </section>
    </Dialog>
  );
}

function LinkRow({ link, onEnd }: { link: Share; onEnd: () => void }) {
  const shown = link.shownVersionNumber ?? 1;
  const canSend = typeof navigator.share === "function" && link.url !== null;
  return (
    <li className="flex flex-wrap items-center gap-2 border-t border-line py-2">
      <div className="min-w-0 grow basis-48">
        <p className="truncate font-mono text-sm">{link.label || address(link) || texts.lost}</p>
        <p className="flex flex-wrap gap-x-2 text-sm text-text-2">
          <span>{link.versionId ? texts.version(shown) : texts.newest(shown)}</span>
          {link.expiresAt && <span>{texts.until(date(link.expiresAt))}</span>}
          <Badge>{texts.comments(link.commentCount)}</Badge>
        </p>
      </div>
      {link.url && (
        <IconButton label={texts.copy} onClick={() => void copy(link)}>
          <Copy aria-hidden className="size-4" />
        </IconButton>
      )}
      {canSend && (
        <IconButton
          label={texts.send}
          onClick={() => void navigator.share({ url: address(link) ?? "" }).catch(() => undefined)}
        >
          <Send aria-hidden className="size-4" />
        </IconButton>
      )}
      <IconButton label={texts.end} onClick={onEnd}>
        <Link2Off aria-hidden className="size-4" />
      </IconButton>
    </li>
  );
}

/** The link as this browser reaches the server, if the server doesn't know its own public address. */
function address(link: Share): string | null {
  return link.path ? new URL(link.path, location.origin).href : link.url;
}

async function copy(link: Share): Promise<void> {
  const url = address(link);
  if (!url) return;
  try {
    await navigator.clipboard.writeText(url);
    tellDone(texts.made);
  } catch {
    // The clipboard may be forbidden: the link stands in the list.
    tellDone(texts.madeNotCopied);
  }
}
