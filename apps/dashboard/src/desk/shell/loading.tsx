// What is seen while a screen is on its way. Without words, because they may be on their way too.
import { SkeletonLine } from "../kit/skeleton.tsx";

export function Loading() {
  return (
    <div aria-busy="true" className="flex flex-col gap-24 p-16 in-[main]:p-0">
      <SkeletonLine className="h-32 w-1/3" />
      <SkeletonLine className="w-2/3" />
      <SkeletonLine className="w-1/2" />
      <SkeletonLine className="w-5/6" />
    </div>
  );
}
