// Which window of the shell lies over the page: the search of everything, the list of shortcuts, the navigation.
import { createStore } from "../store.ts";

export type WindowName = "palette" | "shortcuts" | "navigation";

export const openedWindow = createStore<WindowName | null>(null);

export function openWindow(name: WindowName): void {
  openedWindow.set(name);
}

export function closeWindow(): void {
  openedWindow.set(null);
}
