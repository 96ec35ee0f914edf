import { common } from "@texts/common";
import {
  CloudOff,
  LogOut,
  Moon,
  Search,
  Settings as SettingsIcon,
  Shield,
  Sun,
  UserRound,
} from "lucide-react";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { Link, useLocation } from "wouter";
import { useConnection } from "@/api/live";
import { useUser } from "@/api/user";
import { credentials } from "@/auth/credentials";
import { useStanding } from "@/auth/useAuth";
import { cx } from "@/lib/classes";
import { keyNames, useShortcuts } from "@/lib/shortcuts";
import { setTheme, useIsLight } from "@/lib/theme";
import { Button, ButtonLink, IconButton } from "@/ui/Button";
import { Menu } from "@/ui/Menu";
import { tellError } from "@/ui/toast";
import { Logo } from "./Logo";

const Palette = lazy(() => import("./Palette"));
const ShortcutsDialog = lazy(() => import("./ShortcutsDialog"));

/** What surrounds every page: the bar with the ways around, the palette, the help. */
export function Shell({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<"palette" | "shortcuts" | null>(null);
  const [path, navigate] = useLocation();
  const standing = useStanding();
  const light = useIsLight();
  const group = common.shortcuts.general;

  useShortcuts([
    { keys: "mod+k", label: common.shortcuts.search, group, inFields: true, run: () => setOpen("palette") },
    { keys: "?", label: common.shortcuts.show, group, run: () => setOpen("shortcuts") },
    { keys: "shift+d", label: common.shortcuts.theme, group, run: () => setTheme(light ? "dark" : "light") },
    { keys: "c", label: common.shortcuts.create, group, run: () => navigate("/?new") },
  ]);

  // A page begins at its top, and the focus with it: the next Tab leads into the page, not through the bar again.
  const page = path.split("/").slice(0, 4).join("/");
  // biome-ignore lint/correctness/useExhaustiveDependencies: on every change of page
  useEffect(() => {
    scrollTo(0, 0);
  }, [page]);

  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-50 focus:rounded-lg focus:bg-primary focus:px-4 focus:py-3 focus:text-on-primary"
      >
        {common.skip}
      </a>
      <header className="sticky top-0 z-30 border-b border-line bg-ground/95 backdrop-blur">
        <div className="flex h-14 items-center gap-1 ps-3 pe-2 sm:px-4">
          <Link
            href="/"
            aria-label={common.nav.home}
            className="me-2 flex min-h-11 items-center gap-2 rounded-lg pe-2 font-semibold"
          >
            <Logo className="size-7" />
            <span className="max-sm:sr-only">{common.name}</span>
          </Link>
          <nav aria-label={common.nav.label} className="flex items-center gap-1">
            {standing === "signed-in" && (
              <>
                <NavLink href="/" active={path === "/" || path.startsWith("/p/")} className="max-sm:hidden">
                  {common.nav.projects}
                </NavLink>
                <NavLink href="/gallery" active={path.startsWith("/gallery")}>
                  {common.nav.gallery}
                </NavLink>
              </>
            )}
            <NavLink
              href="/plans"
              active={path === "/plans"}
              className={standing === "signed-in" ? "max-md:hidden" : ""}
            >
              {common.nav.plans}
            </NavLink>
          </nav>
          <div className="ms-auto flex items-center gap-1">
            <button
              type="button"
              onClick={() => setOpen("palette")}
              className="flex min-h-11 items-center gap-2 rounded-lg px-3 text-sm text-text-2 hover:bg-raised md:pointer-fine:min-h-9 lg:border lg:border-line"
            >
              <Search aria-hidden className="size-4" />
              <span className="max-lg:sr-only">{common.palette.open}</span>
              <kbd className="font-mono text-xs max-lg:hidden" dir="ltr">
                {keyNames("mod+k").join(" ")}
              </kbd>
            </button>
            <IconButton
              label={common.shortcuts.theme}
              onClick={() => setTheme(light ? "dark" : "light")}
              className={standing === "signed-in" ? "max-sm:hidden" : ""}
            >
              {light ? <Moon aria-hidden className="size-5" /> : <Sun aria-hidden className="size-5" />}
            </IconButton>
            {standing === "signed-in" && <AccountMenu onShortcuts={() => setOpen("shortcuts")} />}
            {standing === "signed-out" && (
              <ButtonLink href="/sign-in" look="primary" size="small">
                {common.nav.signIn}
              </ButtonLink>
            )}
          </div>
        </div>
      </header>
      {standing === "signed-in" && <ConnectionBar />}
      <main id="content" tabIndex={-1} className="flex grow flex-col outline-none">
        {children}
      </main>
      <Suspense fallback={null}>
        {open === "palette" && (
          <Palette onClose={() => setOpen(null)} onShortcuts={() => setOpen("shortcuts")} />
        )}
        {open === "shortcuts" && <ShortcutsDialog onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}

function NavLink({
  href,
  active,
  className,
  children,
}: {
  href: string;
  active: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Link
      href={href}
      aria-current={active ? "page" : undefined}
      className={cx(
        "flex min-h-11 items-center rounded-lg px-3 text-sm text-text-2 hover:bg-raised hover:text-text aria-[current]:font-semibold aria-[current]:text-text md:pointer-fine:min-h-9",
        className,
      )}
    >
      {children}
    </Link>
  );
}

function AccountMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const [, navigate] = useLocation();
  const user = useUser();
  const light = useIsLight();
  return (
    <Menu
      label={common.nav.account}
      trigger={
        <Button look="quiet" size="small" aria-label={common.nav.account} className="px-2!">
          <UserRound aria-hidden className="size-5" />
        </Button>
      }
      items={[
        { label: common.nav.projects, run: () => navigate("/") },
        { label: common.nav.gallery, run: () => navigate("/gallery") },
        { label: common.nav.plans, run: () => navigate("/plans") },
        { label: common.nav.settings, icon: <SettingsIcon aria-hidden />, run: () => navigate("/settings") },
        ...(user?.role === "admin"
          ? [{ label: common.nav.admin, icon: <Shield aria-hidden />, run: () => navigate("/admin") }]
          : []),
        null,
        { label: common.shortcuts.title, keys: "?", run: onShortcuts },
        {
          label: light ? common.theme.dark : common.theme.light,
          icon: light ? <Moon aria-hidden /> : <Sun aria-hidden />,
          run: () => setTheme(light ? "dark" : "light"),
        },
        null,
        {
          label: common.nav.signOut,
          icon: <LogOut aria-hidden />,
          run: () => {
            navigate("/");
            credentials.signOut().catch(tellError);
          },
        },
      ]}
    />
  );
}

/** Says that what is shown may be behind; silent while all is well. */
function ConnectionBar() {
  const connection = useConnection();
  return (
    <div role="status" aria-live="polite">
      {connection === "reconnecting" && (
        <p className="flex items-center justify-center gap-2 bg-warning px-4 py-1.5 text-center text-sm text-gray-950 light:text-white">
          <CloudOff aria-hidden className="size-4 shrink-0" />
          {common.connection.reconnecting}
        </p>
      )}
    </div>
  );
}
