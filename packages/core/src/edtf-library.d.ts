// The part of the library `edtf` that we use; it ships no types of its own.
declare module "edtf" {
  interface EdtfValue {
    readonly type: "Date" | "Year" | "Decade" | "Century" | "Season" | "Interval" | "List" | "Set";
    /** Milliseconds since the epoch in UTC; infinite where the value is open. */
    readonly min: number;
    readonly max: number;
    readonly uncertain?: { value: number };
    readonly approximate?: { value: number };
  }
  export default function edtf(text: string): EdtfValue;
}
