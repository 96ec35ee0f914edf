import type { ReactNode } from "react";

/** The narrow column in which one signs in. */
export function Card({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <div className="mx-auto flex w-full max-w-md flex-col gap-6 px-4 py-10 sm:py-20">
      <div>
        <h1 className="text-3xl font-semibold tracking-tight text-balance">{title}</h1>
        {lead && <p className="mt-2 text-text-2">{lead}</p>}
      </div>
      {children}
    </div>
  );
}
