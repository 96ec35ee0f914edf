import { common } from "@texts/common";
import { type FormEvent, useState } from "react";
import { ApiError } from "@/api/errors";

/** A form that is sent once at a time and says what the API found wrong. */
export function useForm(send: (values: Record<string, string>) => Promise<unknown>) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const values: Record<string, string> = {};
    for (const [name, value] of new FormData(event.currentTarget)) values[name] = String(value);
    setBusy(true);
    setError(null);
    try {
      await send(values);
    } catch (problem) {
      setError(problem instanceof ApiError ? problem : new ApiError("INTERNAL_ERROR", common.errors.title));
    } finally {
      setBusy(false);
    }
  };
  return { submit, busy, error, fieldError: (name: string) => fieldError(error, name) };
}

/** What the API says of one field, of a VALIDATION_ERROR. */
export function fieldError(error: ApiError | null, name: string): string | undefined {
  const fields = error?.details.fields;
  if (!Array.isArray(fields)) return undefined;
  const found = fields.find(
    (one: { field?: unknown }) =>
      String(one.field ?? "")
        .split(".")
        .at(-1) === name,
  );
  return found ? String((found as { message?: unknown }).message ?? "") : undefined;
}
