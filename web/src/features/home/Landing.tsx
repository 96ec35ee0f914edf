import { home } from "@texts/home";
import { usePageTitle } from "@/app/title";
import { ButtonLink } from "@/ui/Button";
import { pictures } from "./pictures";

/** What a visitor sees first: what this is, by what it makes. */
export default function Landing() {
  usePageTitle(home.title);
  const [first, ...others] = pictures;
  return (
    <div className="flex flex-col">
      <section className="mx-auto grid w-full max-w-7xl items-center gap-8 px-4 py-10 sm:px-6 lg:grid-cols-[5fr_7fr] lg:py-20">
        <div className="flex flex-col items-start gap-5">
          <h1 className="text-4xl leading-[1.05] font-semibold tracking-tight text-balance sm:text-6xl">
            {home.hero}
          </h1>
          <p className="max-w-prose text-lg text-text-2">{home.lead}</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href="/sign-up" look="primary" className="px-6">
              {home.start}
            </ButtonLink>
            <ButtonLink href="/sign-in">{home.signIn}</ButtonLink>
          </div>
        </div>
        {first && (
          <figure className="overflow-hidden rounded-2xl border border-line bg-surround shadow-2xl">
            <img
              src={first.src}
              alt={first.text}
              width={1152}
              height={648}
              fetchPriority="high"
              className="w-full"
            />
            <figcaption className="px-5 py-3 font-mono text-sm text-gray-300">“{first.text}”</figcaption>
          </figure>
        )}
      </section>
      <section aria-labelledby="steps" className="border-y border-line bg-card">
        <div className="mx-auto w-full max-w-7xl px-4 py-12 sm:px-6">
          <h2 id="steps" className="text-2xl font-semibold tracking-tight text-balance">
            {home.stepsTitle}
          </h2>
          <ol className="mt-6 grid gap-8 md:grid-cols-3">
            {home.steps.map((step, index) => (
              <li key={step.title}>
                <p aria-hidden className="font-mono text-sm text-accent-text">
                  {index + 1}
                </p>
                <h3 className="mt-1 text-lg font-semibold">{step.title}</h3>
                <p className="mt-1 text-text-2">{step.text}</p>
              </li>
            ))}
          </ol>
        </div>
      </section>
      <section aria-labelledby="gallery" className="mx-auto w-full max-w-7xl px-4 py-12 sm:px-6">
        <h2 id="gallery" className="text-2xl font-semibold tracking-tight text-balance">
          {home.galleryTitle}
        </h2>
        <p className="mt-2 max-w-prose text-text-2">{home.galleryLead}</p>
        <ul className="mt-6 grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          {others.map((picture) => (
            <li key={picture.src}>
              <figure>
                <img
                  src={picture.src}
                  alt=""
                  width={1152}
                  height={648}
                  loading="lazy"
                  className="aspect-video w-full rounded-lg bg-surround object-cover"
                />
                <figcaption className="mt-2 text-sm text-text-2">{picture.text}</figcaption>
              </figure>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="plans" className="border-t border-line">
        <div className="mx-auto grid w-full max-w-7xl gap-8 px-4 py-12 sm:px-6 md:grid-cols-2">
          <div>
            <h2 id="plans" className="text-2xl font-semibold tracking-tight">
              {home.plansTitle}
            </h2>
            <p className="mt-2 text-text-2">{home.plansLead}</p>
            <ButtonLink href="/plans" className="mt-4">
              {home.plansLink}
            </ButtonLink>
          </div>
          <div>
            <h2 className="text-2xl font-semibold tracking-tight">{home.yours}</h2>
            <p className="mt-2 text-text-2">{home.yoursText}</p>
          </div>
        </div>
      </section>
    </div>
  );
}
