// Something fetched once, and given again to whoever asks; a failure is forgotten, so that the next who asks tries anew.

/** As React reads a promise: once it says that it is fulfilled, nothing waits for it any more. */
type Told<Value> = Promise<Value> & { status?: "fulfilled"; value?: Value };

/** Gives the same promise each time, as React's `use` needs it. */
export function once<Value>(fetch: () => Promise<Value>): () => Promise<Value> {
  let fetched: Told<Value> | null = null;
  return () => {
    if (fetched !== null) return fetched;
    const fetching: Told<Value> = fetch();
    fetched = fetching;
    fetching.then(
      (value) => Object.assign(fetching, { status: "fulfilled", value }),
      () => {
        fetched = null;
      },
    );
    return fetching;
  };
}
