// The typed client of Convivio's API: for our bots and dashboard, and for any other TypeScript app.
export { type ClientOptions, type ConvivioClient, createClient } from "./client.ts";
export { errorReportOf } from "./error-report.ts";
export { createWays, type Ways } from "./ways.ts";
