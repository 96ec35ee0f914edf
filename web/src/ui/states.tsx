import { common } from "@texts/common";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { ApiError } from "@/api/errors";
import { cx } from "@/lib/classes";
import { Button } from "./Button";

/** What a list says when nothing is in it: what it is for, and what to do first. */
export function EmptyState({
  icon,
  title,
  children,
  action,
  level: Heading = "h2",
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** h1 where it is all that the page says. */
  level?: "h1" | "h2";
}) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-14 text-center">
      {icon && <div className="text-text-3 [&>svg]:size-10">{icon}</div>}
      <Heading className="text-xl font-semibold">{title}</Heading>
      {children && <div className="text-text-2">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

/** What couldn't be loaded or done, in the API's words, and a way on. */
export function ErrorPanel({
  error,
  onRetry,
  className,
}: {
  error: unknown;
  onRetry?: (() => unknown) | undefined;
  className?: string;
}) {
  const known = error instanceof ApiError ? error : null;
  const request = known?.details.requestId;
  return (
    <div
      role="alert"
      className={cx("mx-auto flex max-w-lg gap-4 rounded-xl border border-line bg-card p-5", className)}
    >
      <CircleAlert aria-hidden className="mt-0.5 size-6 shrink-0 text-error" />
      <div className="flex flex-col gap-2">
        <h2 className="font-semibold">{common.errors.title}</h2>
        <p className="text-text-2">{known?.message ?? common.errors.crashedHelp}</p>
        {typeof request === "string" && (
          <p className="font-mono text-xs text-text-3">{common.errors.requestId(request)}</p>
        )}
        {onRetry && (
          <div className="mt-2">
            <Button onClick={() => void onRetry()}>{common.actions.retry}</Button>
          </div>
        )}
      </div>
    </div>
  );
}

/** Holds the place of what is being loaded, so that nothing jumps when it comes. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cx("skeleton rounded-lg", className)} />;
}

export function Loading({ className }: { className?: string }) {
  return (
    <div role="status" className={cx("flex flex-col gap-4 p-6", className)}>
      <span className="sr-only">{common.loading}</span>
      <Skeleton className="h-8 w-56" />
      <Skeleton className="h-40 w-full" />
    </div>
  );
}

/** How far something is. Announced by its label; the number itself changes too often to be read aloud. */
export function Progress({ value, label, className }: { value: number; label: string; className?: string }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(value)}
      className={cx("h-1.5 overflow-hidden rounded-full bg-line", className)}
    >
      <div
        className="h-full rounded-full bg-primary transition-[width] duration-300"
        style={{ width: `${value}%` }}
      />
    </div>
  );
}

export function Badge({
  tone = "plain",
  children,
}: {
  tone?: "plain" | "warning" | "error" | "success" | "accent";
  children: ReactNode;
}) {
  const colour = {
    plain: "text-text-2",
    warning: "text-warning",
    error: "text-error",
    success: "text-success",
    accent: "text-accent-text",
  }[tone];
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 rounded-full border border-current/30 bg-ground px-2 py-0.5 text-xs font-medium",
        colour,
      )}
    >
      {children}
    </span>
  );
}
