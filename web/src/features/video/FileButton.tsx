import type { ReactNode } from "react";
import { buttonClass } from "@/ui/Button";

/** A button that asks for a file. */
export function FileButton({
  accept,
  icon,
  children,
  onFile,
}: {
  accept: string;
  icon: ReactNode;
  children: ReactNode;
  onFile: (file: File) => void;
}) {
  return (
    <label className={buttonClass("quiet", "small", "cursor-pointer self-start focus-within:outline-2")}>
      {icon}
      {children}
      <input
        type="file"
        accept={accept}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = "";
        }}
      />
    </label>
  );
}
