import { useInfiniteQuery } from "@tanstack/react-query";
import { comments as texts } from "@texts/comments";
import { common } from "@texts/common";
import { Check, Ellipsis, Eye, EyeOff, Reply, RotateCcw, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { Link } from "wouter";
import { useUser } from "@/api/user";
import { cx } from "@/lib/classes";
import { ago, dateTime, duration } from "@/lib/format";
import { Button, IconButton } from "@/ui/Button";
import { confirm } from "@/ui/confirm";
import { Dialog } from "@/ui/Dialog";
import { TextArea, TextField } from "@/ui/Field";
import { Menu } from "@/ui/Menu";
import { Badge, ErrorPanel, Loading } from "@/ui/states";
import { type Comment, commentsQuery, type State, type Thread, threadsOf, useComments } from "./api";

const STATES = Object.keys(texts.states) as State[];

/** What guests said, to read, answer, settle and moderate. */
export default function InboxDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const [state, setState] = useState<State>("open");
  const list = useInfiniteQuery(commentsQuery(projectId, state));
  const all = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.pagination.total ?? 0;
  return (
    <Dialog open wide onClose={onClose} title={texts.title} description={texts.lead}>
      <fieldset className="mb-4 flex flex-wrap gap-2">
        <legend className="sr-only">{texts.filter}</legend>
        {STATES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={state === one}
            onClick={() => setState(one)}
            className="min-h-11 rounded-full border border-line-strong px-4 text-sm aria-pressed:border-primary aria-pressed:bg-primary aria-pressed:font-semibold aria-pressed:text-on-primary"
          >
            {texts.states[one]}
          </button>
        ))}
      </fieldset>
      <p role="status" className="sr-only">
        {list.isSuccess && texts.count(total)}
      </p>
      {list.isPending && <Loading />}
      {list.isError && <ErrorPanel error={list.error} onRetry={list.refetch} />}
      {list.isSuccess && total === 0 && <p className="py-8 text-center text-text-2">{texts.none[state]}</p>}
      <ul className="flex flex-col gap-4">
        {threadsOf(all).map((thread) => (
          <ThreadItem key={thread.head.id} projectId={projectId} thread={thread} onLeave={onClose} />
        ))}
      </ul>
      {list.hasNextPage && (
        <div className="mt-4 text-center">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {texts.more}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

function ThreadItem({
  projectId,
  thread: { head, answers },
  onLeave,
}: {
  projectId: string;
  thread: Thread;
  onLeave: () => void;
}) {
  const { patch } = useComments(projectId);
  const [answering, setAnswering] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <li className={cx("rounded-xl border border-line bg-ground p-4", head.hidden && "opacity-80")}>
      <Said projectId={projectId} comment={head} onLeave={onLeave} />
      {answers.length > 0 && (
        <ul className="mt-3 flex flex-col gap-3 border-s-2 border-line ps-4">
          {answers.map((one) => (
            <li key={one.id}>
              <Said projectId={projectId} comment={one} onLeave={onLeave} />
            </li>
          ))}
        </ul>
      )}
      {answering ? (
        <AnswerForm
          projectId={projectId}
          to={head}
          onDone={() => {
            setAnswering(false);
            requestAnimationFrame(() => opener.current?.focus());
          }}
        />
      ) : (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button
            size="small"
            onClick={() => patch.mutate({ id: head.id, resolved: !head.resolved })}
            aria-label={head.resolved ? texts.reopenOf(head.name) : texts.settleOf(head.name)}
          >
            {head.resolved ? (
              <RotateCcw aria-hidden className="size-4" />
            ) : (
              <Check aria-hidden className="size-4" />
            )}
            {head.resolved ? texts.reopen : texts.settle}
          </Button>
          <Button
            ref={opener}
            size="small"
            look="quiet"
            onClick={() => setAnswering(true)}
            aria-label={texts.answerTo(head.name)}
          >
            <Reply aria-hidden className="size-4" />
            {texts.answer}
          </Button>
        </div>
      )}
    </li>
  );
}

/** One comment: who, when, of what, and what can be done with it. */
function Said({ projectId, comment, onLeave }: { projectId: string; comment: Comment; onLeave: () => void }) {
  const { patch, remove } = useComments(projectId);
  const name = comment.byOwner ? texts.author : comment.name;
  const ask = async () => {
    if (await confirm({ title: texts.delete, text: texts.deleteAsk, action: texts.delete, danger: true }))
      remove.mutate(comment.id);
  };
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <span className="font-semibold">{name}</span>
          <Where projectId={projectId} comment={comment} onLeave={onLeave} />
          <time dateTime={comment.createdAt} title={dateTime(comment.createdAt)} className="text-text-2">
            {ago(comment.createdAt)}
          </time>
          {comment.versionNumber !== null && (
            <span className="text-text-2">{texts.version(comment.versionNumber)}</span>
          )}
          {comment.resolved && <Badge tone="success">{texts.settled}</Badge>}
          {comment.hidden && <Badge tone="warning">{texts.hiddenMark}</Badge>}
        </p>
        <p className="mt-1 break-words whitespace-pre-wrap">{comment.text}</p>
      </div>
      <Menu
        label={texts.menu(name)}
        trigger={
          <IconButton label={texts.menu(name)} size="small">
            <Ellipsis aria-hidden className="size-4" />
          </IconButton>
        }
        items={[
          {
            label: comment.hidden ? texts.show : texts.hide,
            icon: comment.hidden ? <Eye aria-hidden /> : <EyeOff aria-hidden />,
            run: () => patch.mutate({ id: comment.id, hidden: !comment.hidden }),
          },
          { label: texts.delete, icon: <Trash2 aria-hidden />, danger: true, run: () => void ask() },
        ]}
      />
    </div>
  );
}

/** A way to what the comment is about: its panel on the board, its moment in the film. */
function Where({
  projectId,
  comment,
  onLeave,
}: {
  projectId: string;
  comment: Comment;
  onLeave: () => void;
}) {
  const link = "inline-flex min-h-6 items-center text-link underline underline-offset-2";
  if (comment.panelId)
    return (
      <Link href={`/p/${projectId}/board?panel=${comment.panelId}`} onClick={onLeave} className={link}>
        {texts.onPanel(comment.panelNumber)}
      </Link>
    );
  if (comment.panelNumber) return <span className="text-text-2">{texts.onPanel(comment.panelNumber)}</span>;
  if (comment.atMs !== null)
    return (
      <Link href={`/p/${projectId}/video?at=${comment.atMs}`} onClick={onLeave} className={link}>
        {texts.atMoment(duration(comment.atMs))}
      </Link>
    );
  return comment.replyTo ? null : <span className="text-text-2">{texts.whole}</span>;
}

function AnswerForm({ projectId, to, onDone }: { projectId: string; to: Comment; onDone: () => void }) {
  const { answer } = useComments(projectId);
  const user = useUser();
  const author = [user?.firstName, user?.lastName].filter(Boolean).join(" ") || texts.anonymous;
  return (
    <form
      aria-label={texts.answerTo(to.name)}
      className="mt-3 flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const values = new FormData(event.currentTarget);
        const text = String(values.get("text") ?? "").trim();
        const signed = String(values.get("name") ?? "").trim();
        if (text) answer.mutate({ replyTo: to.id, text, name: signed || author }, { onSuccess: onDone });
      }}
    >
      <TextArea label={texts.yourAnswer} name="text" rows={3} maxLength={2000} required autoFocus />
      <div className="flex flex-wrap items-end gap-2">
        <TextField label={texts.signed} name="name" maxLength={80} defaultValue={author} />
        <Button type="submit" look="primary" busy={answer.isPending}>
          {texts.send}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {common.actions.cancel}
        </Button>
      </div>
    </form>
  );
}
