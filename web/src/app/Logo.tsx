/** A frame with its motion: corner to corner. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true">
      <rect x="3" y="7" width="26" height="18" rx="3" fill="none" stroke="currentColor" strokeWidth="2.2" />
      <path d="m13 12 7.500 4-7.500 4z" className="fill-primary" />
      <path d="M3 12.500 8 7M24 25l5-5.500" className="stroke-accent-text" strokeWidth="2.200" />
    </svg>
  );
}
