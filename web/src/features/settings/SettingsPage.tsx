import { settings as texts } from "@texts/settings";
import { type ComponentType, lazy, Suspense } from "react";
import { Link, Redirect, useLocation } from "wouter";
import { usePageTitle } from "@/app/title";
import { Loading } from "@/ui/states";

const SECTIONS: Record<string, ComponentType> = {
  look: lazy(() => import("./LookSection")),
  usage: lazy(() => import("./UsageSection")),
  account: lazy(() => import("./AccountSection")),
  keys: lazy(() => import("./KeysSection")),
  webhooks: lazy(() => import("./WebhooksSection")),
  activity: lazy(() => import("./ActivitySection")),
  privacy: lazy(() => import("./PrivacySection")),
};

/** One page a part, so that each has an address. */
export default function SettingsPage() {
  usePageTitle(texts.title);
  const [path] = useLocation();
  const name = path.split("/")[2] ?? "";
  const Section = SECTIONS[name];
  if (!Section) return <Redirect to="/settings/look" replace />;
  return (
    <div className="mx-auto grid w-full max-w-5xl gap-6 px-4 py-6 sm:px-6 md:grid-cols-[12rem_1fr]">
      <div>
        <h1 className="mb-3 text-2xl font-semibold tracking-tight">{texts.title}</h1>
        <nav aria-label={texts.nav} className="flex flex-wrap gap-1 md:flex-col">
          {Object.keys(SECTIONS).map((one) => (
            <Link
              key={one}
              href={`/settings/${one}`}
              aria-current={one === name ? "page" : undefined}
              className="flex min-h-11 items-center rounded-lg px-3 text-sm text-text-2 hover:bg-raised aria-[current]:bg-raised aria-[current]:font-semibold aria-[current]:text-text"
            >
              {texts.sections[one]}
            </Link>
          ))}
        </nav>
      </div>
      <section aria-label={texts.sections[name]} className="flex min-w-0 flex-col gap-8">
        <Suspense fallback={<Loading />}>
          <Section />
        </Suspense>
      </section>
    </div>
  );
}
