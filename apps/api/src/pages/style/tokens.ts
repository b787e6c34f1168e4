// Every colour, size and distance of the pages. Equal to apps/dashboard/src/tokens.css, which tokens.test.ts holds them to.
export const tokens = `
:root {
  --color-paper: light-dark(oklch(0.985 0.005 85), oklch(0.205 0.008 70));
  --color-plate: light-dark(oklch(0.997 0.002 85), oklch(0.245 0.009 70));
  --color-cloth: light-dark(oklch(0.95 0.014 85), oklch(0.165 0.008 70));
  --color-ink: light-dark(oklch(0.22 0.02 260), oklch(0.93 0.008 85));
  --color-ink-quiet: light-dark(oklch(0.44 0.02 260), oklch(0.76 0.012 85));
  --color-line: light-dark(oklch(0.88 0.012 85), oklch(0.345 0.011 75));
  --color-edge: light-dark(oklch(0.58 0.02 260), oklch(0.62 0.015 80));
  --color-table: light-dark(oklch(0.45 0.09 200), oklch(0.78 0.09 200));
  --color-table-strong: light-dark(oklch(0.37 0.075 200), oklch(0.86 0.07 200));
  --color-table-quiet: light-dark(oklch(0.94 0.025 200), oklch(0.29 0.04 205));
  --color-on-table: light-dark(oklch(0.985 0.005 85), oklch(0.205 0.008 70));
  --color-terracotta: light-dark(oklch(0.6 0.14 45), oklch(0.72 0.13 48));
  --color-olive: light-dark(oklch(0.45 0.09 125), oklch(0.8 0.1 125));
  --color-olive-quiet: light-dark(oklch(0.955 0.03 125), oklch(0.28 0.035 125));
  --color-ochre: light-dark(oklch(0.46 0.09 75), oklch(0.82 0.11 82));
  --color-ochre-quiet: light-dark(oklch(0.955 0.035 85), oklch(0.29 0.04 80));
  --color-brick: light-dark(oklch(0.46 0.14 28), oklch(0.78 0.12 28));
  --color-brick-quiet: light-dark(oklch(0.955 0.02 28), oklch(0.28 0.05 25));

  --text-12: 0.75rem;
  --text-14: 0.875rem;
  --text-16: 1rem;
  --text-20: 1.25rem;
  --text-25: 1.5625rem;
  --text-31: 1.9375rem;

  --font-sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif;
  --font-display: "Source Serif 4", Georgia, "Noto Naskh Arabic", serif;

  --spacing-4: 0.25rem;
  --spacing-8: 0.5rem;
  --spacing-12: 0.75rem;
  --spacing-16: 1rem;
  --spacing-24: 1.5rem;
  --spacing-32: 2rem;
  --spacing-48: 3rem;
  --spacing-64: 4rem;

  --container-measure: 68ch;
  --container-page: 72rem;
  --radius-6: 0.375rem;
}
`;
