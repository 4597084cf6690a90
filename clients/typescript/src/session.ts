/** The two tokens of a session, as `logIn` and `refreshTokens` answer them. */
export interface Tokens {
  accessToken: string;
  /** Good for one refresh. */
  refreshToken: string;
}

/** Where the tokens of a session are kept: in memory, or where an app keeps secrets. */
export interface TokenStore {
  get(): Tokens | undefined | Promise<Tokens | undefined>;
  set(tokens: Tokens | undefined): void | Promise<void>;
}

/** Tokens that are gone with the page. */
export function inMemory(tokens?: Tokens): TokenStore {
  let kept = tokens;
  return {
    get: () => kept,
    set: (next) => {
      kept = next;
    },
  };
}

type Fetch = (request: Request) => Promise<Response>;

const LOCK = "cosmeticos-co-session";

/**
 * Signs requests in, and refreshes the tokens once when the access token has expired. A refresh token that is used twice ends
 * the session: so one refresh runs at a time, of all tabs where the browser has locks (Web Locks), and who waited for it takes
 * its tokens.
 */
export function signingIn(send: Fetch, store: TokenStore, baseUrl: string): Fetch {
  let running: Promise<Tokens | undefined> | undefined;

  const alone = async (work: () => Promise<Tokens | undefined>): Promise<Tokens | undefined> =>
    typeof navigator !== "undefined" && navigator.locks ? await navigator.locks.request(LOCK, work) : work();

  const refresh = async (expired: string): Promise<Tokens | undefined> => {
    const kept = await store.get();
    if (kept === undefined || kept.accessToken !== expired) {
      return kept;
    }
    const response = await send(
      new Request(`${baseUrl}/api/v1/auth/refresh`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ refreshToken: kept.refreshToken }),
      }),
    );
    if (response.ok) {
      const { accessToken, refreshToken } = (await response.json()) as Tokens;
      const next = { accessToken, refreshToken };
      await store.set(next);
      return next;
    }
    if (response.status === 401) {
      await store.set(undefined);
    }
    return undefined;
  };

  return async (request) => {
    const tokens = await store.get();
    if (tokens === undefined || request.headers.has("Authorization")) {
      return send(request);
    }
    const again = request.clone();
    const signed = (one: Request, token: string): Request => {
      one.headers.set("Authorization", `Bearer ${token}`);
      return one;
    };
    const response = await send(signed(request, tokens.accessToken));
    if (response.status !== 401) {
      return response;
    }
    running ??= alone(() => refresh(tokens.accessToken)).finally(() => {
      running = undefined;
    });
    const next = await running;
    return next === undefined ? response : send(signed(again, next.accessToken));
  };
}
