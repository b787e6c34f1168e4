export function PreviewPanel(_: any) {
  return null;
}
