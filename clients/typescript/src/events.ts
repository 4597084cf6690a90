import { ShopProblem } from "./problem.js";

/** A server-sent event with its data, which is JSON. */
export interface ShopEvent<T> {
  /** The number to go on from. */
  id: string;
  data: T;
}

/** How a stream is read. */
export interface EventsOptions {
  /** Ends the reading, as when the page is left. */
  signal?: AbortSignal;
  /** Milliseconds to wait before the stream is asked for again, unless it says so itself; 3,000 unless given. */
  wait?: number;
}

type Opened = { data?: unknown; error?: unknown; response: Response };

/**
 * The events of a stream, as `followOrder` and `followProduct` answer it, until nothing more will come. It connects again when the
 * stream ends or breaks, and goes on behind the last event. Throws {@link ShopProblem} where the shop refuses for good.
 *
 * `open` asks for the stream: `(headers) => shop.GET("/api/v1/catalog/products/{product}/events", { params: { path: { product },
 * header: headers }, parseAs: "stream", signal })`.
 */
export async function* events<T>(
  open: (headers: { "Last-Event-ID"?: string }, signal?: AbortSignal) => Promise<Opened>,
  options: EventsOptions = {},
): AsyncGenerator<ShopEvent<T>, void, undefined> {
  const { signal } = options;
  let wait = options.wait ?? 3_000;
  const least = Math.min(wait, 1_000);
  let lastId = "";
  while (!signal?.aborted) {
    const answer = await open(lastId === "" ? {} : { "Last-Event-ID": lastId }, signal).catch((failure: unknown) => {
      // The reader has left, or the network is away, which a phone's often is.
      if (signal?.aborted || failure instanceof TypeError) return undefined;
      throw failure;
    });
    if (answer?.response.status === 204) {
      return;
    }
    if (answer !== undefined && !answer.response.ok && !isTransient(answer.response)) {
      throw new ShopProblem(answer.error ?? {}, answer.response);
    }
    if (answer?.response.ok && answer.data instanceof ReadableStream) {
      for await (const block of blocks(answer.data, signal)) {
        if (block.retry !== undefined) wait = Math.min(Math.max(block.retry, least), LONGEST);
        if (block.id !== undefined) lastId = block.id;
        if (block.data !== undefined) yield { id: lastId, data: JSON.parse(block.data) as T };
        if (signal?.aborted) return;
      }
    }
    await pause(Math.min(Math.max(wait, asked(answer?.response)), LONGEST), signal);
  }
}

// A timer of more bits than a browser has would end at once.
const LONGEST = 5 * 60_000;

const isTransient = (response: Response) => response.status === 429 || response.status >= 502;

/** Milliseconds that the answer asks to wait, in seconds or until a date (RFC 9110, section 10.2.3). */
function asked(response?: Response): number {
  const value = response?.headers.get("Retry-After") ?? "0";
  const millis = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isFinite(millis) ? millis : 0;
}

function pause(millis: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, millis);
    signal?.addEventListener("abort", done, { once: true });
  });
}

interface Block {
  id?: string;
  data?: string;
  retry?: number;
}

// Each event that has come whole (HTML, section 9.2.6); one that breaks off in the middle is dropped.
async function* blocks(stream: ReadableStream<Uint8Array>, signal?: AbortSignal): AsyncGenerator<Block, void, undefined> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  try {
    while (!signal?.aborted) {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
      text += decoder.decode(value, { stream: !done });
      // A line feed may follow a carriage return in the next piece.
      const whole = text.endsWith("\r") && !done ? text.slice(0, -1) : text;
      const parts = whole.split(/\r\n\r\n|\n\n|\r\r/);
      text = parts.pop()! + text.slice(whole.length);
      for (const part of parts) yield block(part);
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function block(text: string): Block {
  const found: Block = {};
  for (const line of text.split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "id") found.id = value;
    if (name === "data") found.data = found.data === undefined ? value : `${found.data}\n${value}`;
    if (name === "retry" && /^\d+$/.test(value)) found.retry = Number(value);
  }
  return found;
}
