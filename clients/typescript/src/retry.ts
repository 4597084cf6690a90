/** How often and how long to wait before a request is sent again. */
export interface RetryOptions {
  /** How often it is sent at most; 4 unless given. */
  attempts?: number;
  /** Milliseconds before the second attempt, doubled for each further one, with jitter; 200 unless given. */
  firstWait?: number;
  /** Milliseconds that a `Retry-After` may ask for; what asks for more is answered to the caller. 10,000 unless given. */
  longestWait?: number;
}

const SAFE = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"]);
const TRANSIENT = new Set([429, 502, 503, 504]);

type Fetch = (request: Request) => Promise<Response>;

/**
 * Sends a request again when that has no second effect: it is idempotent by its method (RFC 9110, section 9.2.2) or by its
 * `Idempotency-Key`, and the network failed or the shop said to come back.
 */
export function retrying(send: Fetch, options: RetryOptions = {}): Fetch {
  const { attempts = 4, firstWait = 200, longestWait = 10_000 } = options;
  return async (request) => {
    const repeatable = SAFE.has(request.method) || request.headers.has("Idempotency-Key");
    for (let attempt = 1; ; attempt++) {
      const last = attempt >= attempts || !repeatable;
      let wait = firstWait * 2 ** (attempt - 1) * (0.5 + Math.random());
      try {
        const response = await send(last ? request : request.clone());
        if (last || !TRANSIENT.has(response.status)) {
          return response;
        }
        const asked = Number(response.headers.get("Retry-After") ?? 0) * 1_000;
        if (!(asked <= longestWait)) {
          return response;
        }
        wait = Math.max(wait, asked);
        await response.body?.cancel();
      } catch (failure) {
        if (last || request.signal.aborted) {
          throw failure;
        }
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  };
}
