/** A queue from which any item can be removed in constant time. */

export class Queue<T> {
  readonly #members = new Set<T>();
  #items: T[] = [];
  #head = 0;

  get size(): number {
    return this.#members.size;
  }

  /** Adds an item at the end, unless it is already there. */
  add(item: T): void {
    if (this.#members.has(item)) return;
    this.#members.add(item);
    this.#items.push(item);
  }

  delete(item: T): void {
    this.#members.delete(item);
    if (this.#members.size === 0) {
      this.#items = [];
      this.#head = 0;
    }
  }

  /** The item that has waited longest; undefined if there is none. */
  first(): T | undefined {
    while (this.#head < this.#items.length) {
      const item = this.#items[this.#head] as T;
      if (this.#members.has(item)) return item;
      this.#head++;
    }
    return undefined;
  }

  [Symbol.iterator](): IterableIterator<T> {
    return this.#members[Symbol.iterator]();
  }
}
