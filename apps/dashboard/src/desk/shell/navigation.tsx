// The navigation: everything that whoever is signed in may go to, in three groups.
import { Link } from "@tanstack/react-router";
import { useWords } from "../messages/words.tsx";
import { useActing } from "../session/use-session.ts";
import { type Destination, destinationsFor, groups } from "./destinations.ts";

/** @param onGo after a link was followed: where the navigation lies over the page, it goes away. */
export function Navigation({ onGo }: { onGo?: () => void }) {
  const { say } = useWords("shell");
  const shown = destinationsFor(useActing());
  return (
    <nav aria-label={say("navigation")} className="flex flex-col gap-16">
      {groups.map((group) => {
        const here = shown.filter((one) => one.group === group);
        return (
          here.length > 0 && (
            <section key={group} aria-labelledby={`navigation-${group}`} className="flex flex-col gap-4">
              <h2 id={`navigation-${group}`} className="px-16 font-semibold text-12 text-ink-quiet">
                {say(`group.${group}`)}
              </h2>
              <ul className="flex flex-col">
                {here.map((one) => (
                  <li key={one.to}>
                    <Way {...one} onGo={onGo} />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </nav>
  );
}

function Way({ to, name, onGo }: Destination & { onGo: (() => void) | undefined }) {
  const { say } = useWords("shell");
  return (
    <Link
      to={to}
      {...(onGo ? { onClick: onGo } : {})}
      activeOptions={{ exact: to === "/desk", includeSearch: false }}
      activeProps={{ className: "border-table bg-table-quiet font-semibold text-ink" }}
      inactiveProps={{ className: "border-transparent text-ink hover:bg-table-quiet" }}
      className="flex min-h-32 items-center rounded-e-6 border-s-4 ps-12 pe-8 text-14 no-underline pointer-coarse:min-h-48"
    >
      {say(name)}
    </Link>
  );
}
