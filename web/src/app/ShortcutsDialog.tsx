import { common } from "@texts/common";
import { useState } from "react";
import { type Shortcut, setSingleKeys, useRegisteredShortcuts, usesSingleKeys } from "@/lib/shortcuts";
import { Dialog } from "@/ui/Dialog";
import { Switch } from "@/ui/Field";
import { Keys } from "@/ui/Menu";

export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const shortcuts = useRegisteredShortcuts();
  const [single, setSingle] = useState(usesSingleKeys);
  const groups = grouped(shortcuts);
  return (
    <Dialog open onClose={onClose} title={common.shortcuts.title} wide>
      <div className="grid gap-6 sm:grid-cols-2">
        {[...groups].map(([group, list]) => (
          <section key={group}>
            <h3 className="mb-2 text-sm font-semibold text-text-2">{group}</h3>
            <dl>
              {list.map((one) => (
                <div
                  key={one.keys}
                  className="flex min-h-9 items-center justify-between gap-4 border-b border-line py-1"
                >
                  <dt>{one.label}</dt>
                  <dd>
                    <Keys keys={one.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="mt-6">
        <Switch
          label={common.shortcuts.single}
          hint={common.shortcuts.singleHelp}
          checked={single}
          onChange={(on) => {
            setSingle(on);
            setSingleKeys(on);
          }}
        />
      </div>
    </Dialog>
  );
}

function grouped(shortcuts: readonly Shortcut[]): Map<string, Shortcut[]> {
  const groups = new Map<string, Shortcut[]>();
  for (const one of shortcuts) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return groups;
}
