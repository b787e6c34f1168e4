// A text as a QR code: one path, dark on light in every appearance, because not every camera reads the reverse.
import { encode } from "uqr";

export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 2 });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <div className="scheme-light w-fit rounded-6 border border-line bg-plate p-8 text-ink">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        className="size-[12rem]"
      >
        <path d={path} fill="currentColor" />
      </svg>
    </div>
  );
}
