// All that is needed once there is an answer, fetched together with the first: whoever only opens the page does without.
export { announce } from "./announcement.ts";
export { Served } from "./served.tsx";
