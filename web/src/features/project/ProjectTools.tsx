import { useQuery } from "@tanstack/react-query";
import { cast } from "@texts/cast";
import { comments } from "@texts/comments";
import { common } from "@texts/common";
import { share } from "@texts/share";
import { versions } from "@texts/versions";
import { Ellipsis, History, MessageSquareText, Share2, UsersRound } from "lucide-react";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { openQuery } from "@/features/comments/api";
import { useIsPhone } from "@/lib/media";
import { IconButton } from "@/ui/Button";
import { Menu } from "@/ui/Menu";

const InboxDialog = lazy(() => import("@/features/comments/InboxDialog"));
const ShareDialog = lazy(() =>
  import("@/features/share/ShareDialog").then(({ ShareDialog: component }) => ({ default: component })),
);
const VersionsDialog = lazy(() => import("@/features/versions/VersionsDialog"));

/** What belongs to the project and to none of its steps: buttons, or on a phone one menu of them. */
export function ProjectTools({ projectId }: { projectId: string }) {
  const [shown, setShown] = useState<"inbox" | "share" | "versions" | null>(null);
  const [, navigate] = useLocation();
  const isPhone = useIsPhone();
  const open = useQuery(openQuery(projectId)).data;
  const count = open?.count ?? 0;
  const arrived = useArrival(
    open && (open.newest?.id ?? ""),
    open?.newest?.byOwner ? "" : open?.newest?.name,
  );
  const inbox = count > 0 ? comments.openCount(count) : comments.open;

  const tools: { label: string; icon: ReactNode; badge?: number; run: () => void }[] = [
    {
      label: cast.open,
      icon: <UsersRound aria-hidden className="size-4.5" />,
      run: () => navigate(`/p/${projectId}/cast`),
    },
    {
      label: inbox,
      icon: <MessageSquareText aria-hidden className="size-4.5" />,
      badge: count,
      run: () => setShown("inbox"),
    },
    {
      label: versions.open,
      icon: <History aria-hidden className="size-4.5" />,
      run: () => setShown("versions"),
    },
    { label: share.title, icon: <Share2 aria-hidden className="size-4.5" />, run: () => setShown("share") },
  ];
  const close = () => setShown(null);
  return (
    <>
      {isPhone ? (
        <Menu
          label={common.actions.more}
          trigger={
            <IconButton label={common.actions.more} size="small" className="relative">
              <Ellipsis aria-hidden className="size-5" />
              <Dot count={count} />
            </IconButton>
          }
          items={tools}
        />
      ) : (
        tools.map((tool) => (
          <IconButton
            key={tool.label}
            label={tool.label}
            size="small"
            onClick={tool.run}
            className="relative"
          >
            {tool.icon}
            <Dot count={tool.badge ?? 0} />
          </IconButton>
        ))
      )}
      <p role="status" className="sr-only">
        {arrived && comments.arrived(arrived)}
      </p>
      <Suspense>
        {shown === "inbox" && <InboxDialog projectId={projectId} onClose={close} />}
        {shown === "share" && <ShareDialog projectId={projectId} onClose={close} />}
        {shown === "versions" && <VersionsDialog projectId={projectId} onClose={close} />}
      </Suspense>
    </>
  );
}

function Dot({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span
      aria-hidden
      className="absolute -end-0.5 top-0 min-w-4.5 rounded-full bg-accent px-1 text-center text-[0.6875rem] leading-4.5 font-semibold text-on-accent tabular-nums"
    >
      {count > 99 ? "99+" : count}
    </span>
  );
}

/** Who commented while the page was open, to be said aloud: not what was there when it opened.
 *
 * `newest` is undefined while nobody knows, and empty when there is none.
 */
function useArrival(newest: string | undefined, name: string | undefined): string {
  const first = useRef<string | null>(null);
  const [arrived, setArrived] = useState("");
  useEffect(() => {
    if (newest === undefined) return;
    if (first.current !== null && first.current !== newest) setArrived(name ?? "");
    first.current = newest;
  }, [newest, name]);
  return arrived;
}
