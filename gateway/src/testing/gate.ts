/** A promise that is kept when the test says so. */
export interface Gate<T> {
  promise: Promise<T>;
  resolve: (value: T) => void;
}

export function gate<T = void>(): Gate<T> {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}
