import { common } from "@texts/common";
import { toast } from "sonner";
import { ApiError } from "@/api/errors";

/** Say that something failed, in the API's words. */
export function tellError(error: unknown, retry?: () => unknown): void {
  const message = error instanceof ApiError ? error.message : common.errors.title;
  toast.error(
    message,
    retry ? { action: { label: common.actions.retry, onClick: () => void retry() } } : undefined,
  );
}

/** Say that something was done, with a way back. */
export function tellDone(message: string, undo?: () => unknown): void {
  toast(message, undo ? { action: { label: common.actions.undo, onClick: () => void undo() } } : undefined);
}
