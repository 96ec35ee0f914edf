import { admin as texts } from "@texts/admin";
import { type ComponentType, lazy, Suspense } from "react";
import { Link, Redirect, useLocation } from "wouter";
import { useUser } from "@/api/user";
import { usePageTitle } from "@/app/title";
import { EmptyState, Loading } from "@/ui/states";

const SECTIONS: Record<string, ComponentType> = {
  queue: lazy(() => import("./QueueSection")),
  users: lazy(() => import("./UsersSection")),
  invitations: lazy(() => import("./InvitationsSection")),
  conversions: lazy(() => import("./ConversionsSection")),
  activity: lazy(() => import("./ActivitySection")),
  usage: lazy(() => import("./UsageSection")),
};

/** How the installation stands, and who is on it. */
export default function AdminPage() {
  usePageTitle(texts.title);
  const user = useUser();
  const [path] = useLocation();
  const name = path.split("/")[2] ?? "";
  const Section = SECTIONS[name];
  if (!user) return <Loading />;
  if (user.role !== "admin") return <EmptyState level="h1" title={texts.forbidden} />;
  if (!Section) return <Redirect to="/admin/queue" replace />;
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-5 px-4 py-6 sm:px-6">
      <h1 className="text-2xl font-semibold tracking-tight">{texts.title}</h1>
      <nav aria-label={texts.nav} className="flex flex-wrap gap-1 border-b border-line">
        {Object.keys(SECTIONS).map((one) => (
          <Link
            key={one}
            href={`/admin/${one}`}
            aria-current={one === name ? "page" : undefined}
            className="flex min-h-11 items-center border-b-2 border-transparent px-3 text-sm text-text-2 aria-[current]:border-primary aria-[current]:font-semibold aria-[current]:text-text"
          >
            {texts.sections[one]}
          </Link>
        ))}
      </nav>
      <section aria-label={texts.sections[name]} className="flex min-w-0 flex-col gap-5">
        <Suspense fallback={<Loading />}>
          <Section />
        </Suspense>
      </section>
    </div>
  );
}
