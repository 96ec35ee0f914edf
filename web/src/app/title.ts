import { common } from "@texts/common";
import { useEffect } from "react";

/** The document's title; screen readers announce it when a page is opened. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) document.title = common.title(title);
  }, [title]);
}
