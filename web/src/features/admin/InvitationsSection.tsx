import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { admin } from "@texts/admin";
import { plans } from "@texts/plans";
import { useState } from "react";
import { api, data } from "@/api/client";
import { useForm } from "@/features/auth/useForm";
import { Secret } from "@/features/settings/Secret";
import { date } from "@/lib/format";
import { Button } from "@/ui/Button";
import { SelectField, TextField } from "@/ui/Field";
import { ErrorPanel, Loading } from "@/ui/states";
import { tellError } from "@/ui/toast";
import { invitationsQuery } from "./api";

const texts = admin.invitations;

export default function InvitationsSection() {
  const client = useQueryClient();
  const list = useQuery(invitationsQuery);
  const [link, setLink] = useState<string | null>(null);
  const fresh = () => client.invalidateQueries({ queryKey: invitationsQuery.queryKey });
  const form = useForm(async ({ email = "", tier = "free" }) => {
    const made = await data(
      api.POST("/api/admin/invitations", { body: { email: email || null, tier: tier as "free" } }),
    );
    setLink(made.link);
    await fresh();
  });
  const revoke = useMutation({
    mutationFn: (invitationId: string) =>
      data(api.DELETE("/api/admin/invitations/{invitationId}", { params: { path: { invitationId } } })),
    onError: (error) => tellError(error),
    onSettled: fresh,
  });
  return (
    <>
      <form onSubmit={form.submit} className="flex max-w-xl flex-wrap items-start gap-3">
        <TextField
          label={texts.email}
          hint={texts.emailHint}
          name="email"
          type="email"
          className="grow"
          error={form.fieldError("email") ?? form.error?.message}
        />
        <SelectField
          label={texts.plan}
          name="tier"
          choices={Object.entries(plans.names).map(([value, label]) => ({ value, label }))}
        />
        <Button type="submit" look="primary" busy={form.busy} className="mt-6.5">
          {texts.create}
        </Button>
      </form>
      {link && <Secret hint={texts.link} value={link} />}
      {list.isPending && <Loading />}
      {list.isError && <ErrorPanel error={list.error} onRetry={list.refetch} />}
      {list.data?.length === 0 && <p className="text-text-2">{texts.none}</p>}
      <ul>
        {list.data?.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-3 border-b border-line py-2 text-sm">
            <span className="grow">{one.email ?? texts.anybody}</span>
            <span className="text-text-2">
              {plans.names[one.tier ?? "free"]} · {texts.until(date(one.expiresAt))}
            </span>
            <Button size="small" onClick={() => revoke.mutate(one.id)}>
              {texts.revoke}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
