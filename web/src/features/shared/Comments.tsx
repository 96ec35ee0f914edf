import { shared as texts } from "@texts/shared";
import { type FormEvent, useState } from "react";
import { remember, remembered } from "@/lib/storage";
import { type GuestComment, Refused, sendComment } from "./api";
import { type About, clock } from "./SharePage";

interface CommentsProps {
  token: string;
  comments: readonly GuestComment[];
  about: About;
  onAbout: (about: About) => void;
  onSent: (comment: GuestComment) => void;
  onShow: (comment: GuestComment) => void;
}

const subject = (about: About): string => {
  if (about.replyTo) return texts.replyTo(about.replyTo.name);
  if (about.panel) return texts.commentOn.panel(about.panel.number);
  return about.atMs === undefined ? texts.commentOn.whole : texts.commentOn.moment(clock(about.atMs));
};

/** What guests and the author say, and a place to say something oneself. */
export function Comments({ token, comments, about, onAbout, onSent, onShow }: CommentsProps) {
  const [name, setName] = useState(() => remembered("guest-name") ?? "");
  const [text, setText] = useState("");
  const [state, setState] = useState<"" | "sending" | "sent">("");
  const [problem, setProblem] = useState("");
  const isWhole = !about.panel && !about.replyTo && about.atMs === undefined;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (state === "sending" || !text.trim() || !name.trim()) return;
    setState("sending");
    setProblem("");
    try {
      const made = await sendComment(token, {
        name: name.trim(),
        text: text.trim(),
        ...(about.replyTo
          ? { replyTo: about.replyTo.id }
          : about.panel
            ? { panelId: about.panel.id }
            : about.atMs !== undefined
              ? { atMs: about.atMs }
              : {}),
      });
      remember("guest-name", name.trim());
      onSent(made);
      setText("");
      onAbout({});
      setState("sent");
    } catch (error) {
      setState("");
      setProblem((error instanceof Refused && error.message) || texts.failed.text);
    }
  };

  const box = "w-full rounded-lg border border-line-strong bg-ground px-3 text-text";
  return (
    <section
      aria-labelledby="comments"
      className="flex flex-col gap-4 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto"
    >
      <h2 id="comments" className="text-lg font-semibold">
        {texts.comments} {comments.length > 0 && `(${comments.length})`}
      </h2>
      {comments.length === 0 && <p className="text-sm text-text-2">{texts.noComments}</p>}
      <ul className="flex flex-col gap-3">
        {comments.map((one) => (
          <li key={one.id} className={one.replyTo ? "ms-5 border-s-2 border-line ps-3" : ""}>
            <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
              <span className="font-semibold">{one.name}</span>
              {one.byOwner && <span className="text-xs text-accent-text">{texts.owner}</span>}
              {(one.panelNumber || one.atMs !== null) && (
                <button
                  type="button"
                  onClick={() => onShow(one)}
                  className="min-h-6 text-link underline underline-offset-2"
                >
                  {one.panelNumber
                    ? texts.commentOn.panel(one.panelNumber)
                    : texts.commentOn.moment(clock(one.atMs ?? 0))}
                </button>
              )}
              {one.resolved && <span className="text-xs text-success">{texts.resolved}</span>}
            </p>
            <p className="text-sm whitespace-pre-wrap">{one.text}</p>
            {!one.replyTo && (
              <button
                type="button"
                className="min-h-6 text-sm text-text-2 underline underline-offset-2"
                onClick={() => {
                  onAbout({ replyTo: one });
                  document.getElementById("comment")?.focus();
                }}
              >
                {texts.reply}
              </button>
            )}
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => void send(event)}
        className="flex flex-col gap-3 rounded-xl border border-line bg-card p-4"
      >
        <p className="flex items-center justify-between gap-2 text-sm text-text-2">
          {subject(about)}
          {!isWhole && (
            <button type="button" className="min-h-11 underline" onClick={() => onAbout({})}>
              {texts.cancel}
            </button>
          )}
        </p>
        <label className="flex flex-col gap-1 text-sm">
          {texts.yourComment}
          <textarea
            id="comment"
            required
            rows={3}
            maxLength={5000}
            value={text}
            onChange={(event) => setText(event.target.value)}
            className={`${box} py-2 text-base`}
          />
        </label>
        <label className="flex flex-col gap-1 text-sm">
          {texts.yourName}
          <input
            required
            maxLength={80}
            value={name}
            autoComplete="name"
            onChange={(event) => setName(event.target.value)}
            className={`${box} min-h-11 text-base`}
          />
        </label>
        <button
          type="submit"
          disabled={state === "sending"}
          className="min-h-11 rounded-lg bg-primary px-4 font-semibold text-on-primary disabled:opacity-60"
        >
          {state === "sending" ? texts.sending : texts.send}
        </button>
        {problem && (
          <p role="alert" className="text-sm text-error">
            {problem}
          </p>
        )}
        <p role="status" className="text-sm text-success">
          {state === "sent" && texts.sent}
        </p>
      </form>
    </section>
  );
}
