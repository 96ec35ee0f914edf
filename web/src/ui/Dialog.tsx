import { common } from "@texts/common";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "@/lib/classes";
import { IconButton } from "./Button";

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** One sentence below the title; read aloud with it. */
  description?: ReactNode;
  wide?: boolean;
  children: ReactNode;
  /** Buttons; the last is what one came for. */
  actions?: ReactNode;
}

/** A window over the page: a sheet from below on a phone. The focus stays in it and goes back where it came from. */
export function Dialog({ open, onClose, title, description, wide, children, actions }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={(now) => !now && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          className={cx(
            "fixed z-50 flex max-h-[92dvh] flex-col border border-line bg-card shadow-2xl outline-none",
            "inset-x-0 bottom-0 animate-rise rounded-t-2xl",
            "sm:inset-x-auto sm:start-1/2 sm:top-1/2 sm:bottom-auto sm:w-[calc(100vw-3rem)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-2xl rtl:sm:translate-x-1/2",
            wide ? "sm:max-w-4xl" : "sm:max-w-lg",
          )}
        >
          <header className="flex items-start justify-between gap-4 ps-5 pe-3 pt-3">
            <div className="pt-2">
              <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
              {description ? (
                <Radix.Description className="mt-1 text-sm text-text-2">{description}</Radix.Description>
              ) : (
                <Radix.Description className="sr-only">{title}</Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton label={common.actions.close}>
                <X aria-hidden className="size-5" />
              </IconButton>
            </Radix.Close>
          </header>
          <div className="min-h-0 overflow-y-auto px-5 py-4">{children}</div>
          {actions && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
              {actions}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
