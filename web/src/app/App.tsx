import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Toaster } from "sonner";
import { StreamProvider } from "@/api/live";
import { isPublic, makeQueryClient } from "@/api/queries";
import { useStanding } from "@/auth/useAuth";
import { useIsLight } from "@/lib/theme";
import { ConfirmDialog } from "@/ui/confirm";
import { Boundary } from "./Boundary";
import { ClerkMount } from "./ClerkMount";
import { Routes } from "./Routes";
import { Shell } from "./Shell";

export function App() {
  const [client] = useState(makeQueryClient);
  const light = useIsLight();
  const standing = useStanding();

  // Whoever signs in next in this browser sees nothing of who was here before.
  useEffect(() => {
    if (standing === "signed-out")
      client.removeQueries({ predicate: ({ queryKey }) => !isPublic(queryKey[0]) });
  }, [standing, client]);

  return (
    <QueryClientProvider client={client}>
      <ClerkMount />
      <StreamProvider>
        <Shell>
          <Boundary>
            <Routes />
          </Boundary>
        </Shell>
      </StreamProvider>
      <ConfirmDialog />
      <Toaster
        theme={light ? "light" : "dark"}
        position="bottom-center"
        offset={80}
        toastOptions={{ duration: 6000, closeButton: true }}
      />
    </QueryClientProvider>
  );
}
