// A value once it has stopped changing for a moment: nothing is asked, and nobody is told, of every letter.
import { useEffect, useState } from "react";

export function useRested<Value>(value: Value, restMs: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const resting = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(resting);
  }, [value, restMs]);
  return rested;
}
