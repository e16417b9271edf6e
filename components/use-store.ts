/** Turns what a store holds into a signal, so that every surface shares its wiring. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';

/** What a store offers: its value, and a call after every change. */
export interface Store<T> {
  get(): T;
  subscribe(listener: (value: T) => void): () => void;
}

/** A signal with the store's value, for as long as the component is shown. */
export function useStore<T>(store: Store<T>): ReadonlySignal<T> {
  const value = useMemo(() => signal(store.get()), [store]);
  useEffect(() => {
    value.value = store.get();
    return store.subscribe((next) => {
      value.value = next;
    });
  }, [store, value]);
  return value;
}
