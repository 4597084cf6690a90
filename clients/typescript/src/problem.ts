/** A problem document (RFC 9457), as the shop answers whatever goes wrong; some types have members of their own. */
export interface ProblemDocument {
  /** The kind of problem: `/problems/` and its slug, which never changes. */
  type?: string;
  title?: string;
  status?: number;
  /** What happened, in the language that was asked for. */
  detail?: string;
  /** What is wrong with the fields of the request. */
  errors?: { field: string; message: string; pointer?: string }[];
  traceId?: string;
}

/** Thrown by {@link ok}: the shop refused. `problem` has the type that the operation documents for it. */
export class ShopProblem<P = ProblemDocument> extends Error {
  override readonly name = "ShopProblem";

  constructor(
    readonly problem: P,
    readonly response: Response,
  ) {
    const told = problem as ProblemDocument;
    super(told.detail ?? told.title ?? `HTTP ${response.status}`);
  }

  /** The HTTP status. */
  get status(): number {
    return this.response.status;
  }

  /** The last part of the problem's type, as `out-of-stock`. */
  get slug(): string {
    return (this.problem as ProblemDocument).type?.replace(/^\/problems\//, "") ?? "";
  }

  /** The messages of a field of the request, as `address.postalCode`. */
  fieldMessages(field: string): string[] {
    return ((this.problem as ProblemDocument).errors ?? [])
      .filter((error) => error.field === field)
      .map((error) => error.message);
  }
}

type Result<T, E> = { data?: T; error?: E; response: Response };

/** The data of an answer; throws {@link ShopProblem} when there is a problem instead. */
export async function ok<T, E>(answer: Promise<Result<T, E>>): Promise<Exclude<T, undefined>> {
  const { data, error, response } = await answer;
  if (!response.ok) {
    throw new ShopProblem(error ?? {}, response);
  }
  return data as Exclude<T, undefined>;
}
