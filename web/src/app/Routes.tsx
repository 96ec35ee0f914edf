import { type ComponentType, lazy, Suspense } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { useStanding } from "@/auth/useAuth";
import { Loading } from "@/ui/states";
import { NotFound } from "./NotFound";

// One chunk a page. To add a page: a line here, a line in the routes below, and its texts in src/texts.
const Landing = lazy(() => import("@/features/home/Landing"));
const Projects = lazy(() => import("@/features/projects/ProjectsPage"));
const SignIn = lazy(() => import("@/features/auth/SignInPage"));
const SignUp = lazy(() => import("@/features/auth/SignUpPage"));
const OneTimeLink = lazy(() => import("@/features/auth/LinkPage"));
const Plans = lazy(() => import("@/features/plans/PlansPage"));
const Gallery = lazy(() => import("@/features/gallery/GalleryPage"));
const Settings = lazy(() => import("@/features/settings/SettingsPage"));
const Admin = lazy(() => import("@/features/admin/AdminPage"));
const Project = lazy(() => import("@/features/project/ProjectPages"));

export function Routes() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/" component={Home} />
        <Route path="/sign-in" component={SignIn} />
        <Route path="/sign-up" component={SignUp} />
        <Route path="/auth/link" component={OneTimeLink} />
        <Route path="/plans" component={Plans} />
        <Route path="/p/:projectId/*?">
          {({ projectId }) => <SignedIn page={Project} projectId={projectId} />}
        </Route>
        <Route path="/gallery">{() => <SignedIn page={Gallery} />}</Route>
        <Route path="/settings/*?">{() => <SignedIn page={Settings} />}</Route>
        <Route path="/admin/*?">{() => <SignedIn page={Admin} />}</Route>
        <Route>{() => <NotFound />}</Route>
      </Switch>
    </Suspense>
  );
}

function Home() {
  const standing = useStanding();
  if (standing === "unknown") return <Loading />;
  return standing === "signed-in" ? <Projects /> : <Landing />;
}

/** A page for who is signed in; who isn't signs in first, and comes back. */
function SignedIn<P extends object>({ page: Page, ...props }: { page: ComponentType<P> } & P) {
  const standing = useStanding();
  const [path] = useLocation();
  if (standing === "unknown") return <Loading />;
  if (standing === "signed-out") return <Redirect to={`/sign-in?next=${encodeURIComponent(path)}`} replace />;
  return <Page {...(props as unknown as P)} />;
}
