import { DropdownMenu } from "radix-ui";
import { type ReactNode, useState } from "react";
import { cx } from "@/lib/classes";
import { keyNames } from "@/lib/shortcuts";

export interface MenuItem {
  label: string;
  icon?: ReactNode;
  /** As in the shortcut registry; printed beside the label. */
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  run: () => void;
}

type Items = readonly (MenuItem | null)[];

/** A button's menu. `null` among the items draws a line. A function is asked for them when it opens. */
export function Menu({
  trigger,
  items,
  label,
  align = "end",
}: {
  trigger: ReactNode;
  items: Items | (() => Items);
  label?: string;
  align?: "start" | "end";
}) {
  const [open, setOpen] = useState(false);
  const shown = !open ? [] : typeof items === "function" ? items() : items;
  return (
    <DropdownMenu.Root open={open} onOpenChange={setOpen}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          aria-label={label}
          className="z-50 max-h-[var(--radix-dropdown-menu-content-available-height)] min-w-52 animate-rise overflow-y-auto rounded-xl border border-line bg-card p-1.5 shadow-xl"
        >
          {shown.map((item, index) =>
            item === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else
              <DropdownMenu.Separator key={index} className="my-1.5 h-px bg-line" />
            ) : (
              <DropdownMenu.Item
                key={item.label}
                disabled={item.disabled}
                onSelect={() => item.run()}
                className={cx(
                  "flex min-h-11 cursor-pointer items-center gap-3 rounded-lg px-3 text-sm outline-none select-none data-disabled:cursor-not-allowed data-disabled:opacity-50 data-highlighted:bg-raised md:pointer-fine:min-h-9",
                  item.danger && "text-error",
                )}
              >
                {item.icon && <span className="[&>svg]:size-4">{item.icon}</span>}
                <span className="grow">{item.label}</span>
                {item.keys && <Keys keys={item.keys} />}
              </DropdownMenu.Item>
            ),
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** A shortcut as it is printed on the keyboard. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="flex shrink-0 gap-1 font-mono text-xs text-text-2" dir="ltr">
      {keyNames(keys).map((name) => (
        <kbd key={name} className="rounded border border-line-strong px-1.5 py-0.5">
          {name}
        </kbd>
      ))}
    </span>
  );
}
