import { LoaderCircle } from "lucide-react";
import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { Link } from "wouter";
import { cx } from "@/lib/classes";

type Look = "primary" | "plain" | "quiet" | "danger" | "accent";
type Size = "normal" | "small";

const LOOKS: Record<Look, string> = {
  primary: "bg-primary text-on-primary hover:bg-primary-hover font-semibold",
  accent: "bg-accent text-on-accent hover:brightness-110 font-semibold",
  plain: "border border-line-strong bg-card text-text hover:bg-raised",
  quiet: "text-text-2 hover:bg-raised hover:text-text",
  danger: "bg-error-fill text-white hover:brightness-110 font-semibold",
};

/** 44 px high where it is touched; `small` only where a pointer is, in dense tools. */
const SIZES: Record<Size, string> = {
  normal: "min-h-11 px-4 text-[0.9375rem]",
  small: "min-h-11 px-3 text-sm md:pointer-fine:min-h-9",
};

export const buttonClass = (look: Look = "plain", size: Size = "normal", extra = ""): string =>
  cx(
    "inline-flex items-center justify-center gap-2 rounded-lg text-center leading-tight transition-colors select-none",
    "disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50",
    LOOKS[look],
    SIZES[size],
    extra,
  );

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  size?: Size;
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  look = "plain",
  size = "normal",
  busy = false,
  className,
  children,
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={buttonClass(look, size, className)}
    >
      {busy && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonProps, "children"> {
  /** What it does: read aloud, and shown when pointed at. */
  label: string;
  /** Printed in the tooltip. */
  shortcut?: string;
  children: ReactNode;
}

export function IconButton({
  label,
  shortcut,
  look = "quiet",
  size = "normal",
  className,
  children,
  busy,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      aria-busy={busy || undefined}
      title={shortcut ? `${label} (${shortcut})` : label}
      className={buttonClass(
        look,
        size,
        cx(size === "small" ? "min-w-11 px-0! md:pointer-fine:min-w-9" : "min-w-11 px-0!", className),
      )}
    >
      {busy ? <LoaderCircle aria-hidden className="size-4 animate-spin" /> : children}
    </button>
  );
}

interface ButtonLinkProps {
  href: string;
  look?: Look;
  size?: Size;
  className?: string;
  children: ReactNode;
  onClick?: () => void;
}

/** A link that looks like a button: it leads somewhere. */
export function ButtonLink({
  href,
  look = "plain",
  size = "normal",
  className,
  children,
  onClick,
}: ButtonLinkProps) {
  return (
    <Link href={href} className={buttonClass(look, size, className)} onClick={onClick}>
      {children}
    </Link>
  );
}
