import { useQuery } from "@tanstack/react-query";
import { common } from "@texts/common";
import { Command } from "cmdk";
import { Dialog as Radix } from "radix-ui";
import { useState } from "react";
import { useLocation } from "wouter";
import { useUser } from "@/api/user";
import { useStanding } from "@/auth/useAuth";
import { projectsQuery } from "@/features/projects/api";
import { useRegisteredShortcuts } from "@/lib/shortcuts";
import { Keys } from "@/ui/Menu";

/** Every command and every project by its name (Ctrl K). */
export default function Palette({ onClose, onShortcuts }: { onClose: () => void; onShortcuts: () => void }) {
  const [, navigate] = useLocation();
  const [search, setSearch] = useState("");
  const standing = useStanding();
  const user = useUser();
  const shortcuts = useRegisteredShortcuts();
  const projects = useQuery({ ...projectsQuery({ limit: 50 }), enabled: standing === "signed-in" });

  const go = (path: string) => () => {
    onClose();
    navigate(path);
  };
  const pages: [string, string][] =
    standing === "signed-in"
      ? [
          [common.nav.projects, "/"],
          [common.nav.gallery, "/gallery"],
          [common.nav.plans, "/plans"],
          [common.nav.settings, "/settings"],
          ...(user?.role === "admin" ? ([[common.nav.admin, "/admin"]] as [string, string][]) : []),
        ]
      : [
          [common.nav.signIn, "/sign-in"],
          [common.nav.plans, "/plans"],
        ];

  return (
    <Radix.Root open onOpenChange={(now) => !now && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-[10dvh] z-50 mx-auto max-w-xl animate-rise overflow-hidden rounded-2xl border border-line bg-card shadow-2xl"
        >
          <Radix.Title className="sr-only">{common.palette.title}</Radix.Title>
          <Command label={common.palette.title} loop>
            <Command.Input
              value={search}
              onValueChange={setSearch}
              placeholder={common.palette.hint}
              className="h-14 w-full border-b border-line bg-transparent px-5 outline-none placeholder:text-text-3"
            />
            <Command.List className="max-h-[60dvh] overflow-y-auto p-2 [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-2 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-text-2">
              <Command.Empty className="px-3 py-6 text-center text-text-2">
                {common.palette.empty}
              </Command.Empty>
              <Command.Group heading={common.palette.here}>
                {shortcuts
                  .filter((one) => one.keys !== "mod+k")
                  .map((one) => (
                    <Item
                      key={one.keys}
                      value={`${one.label} ${one.group}`}
                      keys={one.keys}
                      run={() => {
                        onClose();
                        if (one.keys === "?") onShortcuts();
                        // After the palette has given the focus back.
                        else setTimeout(() => one.run(new KeyboardEvent("keydown")), 50);
                      }}
                    >
                      {one.label}
                    </Item>
                  ))}
              </Command.Group>
              <Command.Group heading={common.palette.go}>
                {pages.map(([label, path]) => (
                  <Item key={path} value={label} run={go(path)}>
                    {label}
                  </Item>
                ))}
              </Command.Group>
              {projects.data && projects.data.items.length > 0 && (
                <Command.Group heading={common.palette.projects}>
                  {projects.data.items.map((project) => (
                    <Item
                      key={project.id}
                      value={`${project.name} ${project.id}`}
                      run={go(`/p/${project.id}/board`)}
                    >
                      {project.name}
                    </Item>
                  ))}
                </Command.Group>
              )}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Item({
  value,
  run,
  keys,
  children,
}: {
  value: string;
  run: () => void;
  keys?: string;
  children: string;
}) {
  return (
    <Command.Item
      value={value}
      onSelect={run}
      className="flex min-h-11 cursor-pointer items-center justify-between gap-3 rounded-lg px-3 data-[selected=true]:bg-raised"
    >
      <span className="truncate">{children}</span>
      {keys && <Keys keys={keys} />}
    </Command.Item>
  );
}
