import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useStanding } from "@/auth/useAuth";
import { api, data, type Schemas } from "./client";
import { keys } from "./queries";

export type User = Schemas["User"];

export const userQuery = queryOptions({ queryKey: keys.user, queryFn: () => data(api.GET("/api/user")) });

/** Who is signed in; undefined while that is being read, or nobody is. */
export function useUser(): User | undefined {
  const standing = useStanding();
  return useQuery({ ...userQuery, enabled: standing === "signed-in" }).data;
}

/** Whether an installation's tier rules let this user do what asks for `tier`. The owner may do everything. */
export function allows(user: User | undefined, tier: "free" | "basic" | "pro"): boolean {
  if (!user) return false;
  const order = ["free", "basic", "pro"];
  return user.isOwner || order.indexOf(user.tier) >= order.indexOf(tier);
}

/** Preferences that follow the user to other browsers. */
export function useChangeSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: Record<string, unknown>) =>
      data(api.PATCH("/api/user/settings", { body: { settings } })),
    onSuccess: (user) => client.setQueryData(keys.user, user),
  });
}
