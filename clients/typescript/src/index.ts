import createFetch, { type Client } from "openapi-fetch";
import { retrying, type RetryOptions } from "./retry.js";
import type { components, paths } from "./schema.js";
import { inMemory, signingIn, type TokenStore } from "./session.js";

export { events, type EventsOptions, type ShopEvent } from "./events.js";
export { items, type Page } from "./pages.js";
export { ok, ShopProblem, type ProblemDocument } from "./problem.js";
export type { RetryOptions } from "./retry.js";
export { inMemory, type Tokens, type TokenStore } from "./session.js";
export {
  beginSignIn,
  completeSignIn,
  isSignInAnswer,
  SignInError,
  type PendingStore,
  type SignInFailure,
  type SignInOptions,
} from "./signin.js";
export type { components, operations, paths } from "./schema.js";

/** The schemas of the document by their names: `Schemas["Cart"]`. */
export type Schemas = components["schemas"];

/** Every operation by its method and path, typed by the document. */
export type Shop = Client<paths>;

export interface ShopOptions {
  /** Where the gateway of the shop is, without a slash at the end: `http://localhost:8080`. */
  baseUrl: string;
  /** The tokens of the person who is signed in; in memory unless given. */
  tokens?: TokenStore;
  /** The language of details and messages: `pt-BR` or `en`; the browser's unless given. */
  language?: string;
  retry?: RetryOptions;
  /** What sends requests; the global fetch unless given. */
  fetch?: (request: Request) => Promise<Response>;
}

/** A client of the shop: repeats what may be repeated, and keeps a person signed in. */
export function createShop(options: ShopOptions): Shop {
  const { baseUrl, tokens = inMemory(), language, retry, fetch: send = (request) => fetch(request) } = options;
  return createFetch<paths>({
    baseUrl,
    ...(language === undefined ? {} : { headers: { "Accept-Language": language } }),
    fetch: signingIn(retrying(send, retry), tokens, baseUrl),
  });
}

/** A key by which a checkout has one effect however often it is sent; keep it until the answer is there. */
export function idempotencyKey(): string {
  return crypto.randomUUID();
}
