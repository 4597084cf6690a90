/** A keyset page: `next` is the `after` of the following one, and absent on the last. */
export interface Page<T> {
  items: T[];
  next?: string;
}

/** Every item of a list, page after page; `page` asks for the page after a cursor. */
export async function* items<T>(page: (after?: string) => Promise<Page<T>>): AsyncGenerator<T, void, undefined> {
  let after: string | undefined;
  do {
    const { items: found, next } = await page(after);
    yield* found;
    after = next;
  } while (after !== undefined);
}
