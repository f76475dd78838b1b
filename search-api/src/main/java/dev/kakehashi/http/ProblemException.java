package dev.kakehashi.http;

/** A request that gets no answer, with what its sender may know of the reason (RFC 9457). */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ProblemType type;
  private final String detail;

  private ProblemException(ProblemType type, String detail) {
    super(detail);
    this.type = type;
    this.detail = detail;
  }

  static ProblemException of(ProblemType type, String detail) {
    return new ProblemException(type, detail);
  }

  /**
   * The first type that has the status.
   *
   * @throws IllegalArgumentException if none has
   */
  static ProblemException of(int status, String detail) {
    return of(ProblemType.ofStatus(status), detail);
  }

  /** A parameter has a value without a meaning. */
  static ProblemException badRequest(String detail) {
    return of(ProblemType.INVALID_PARAMETER, detail);
  }

  static ProblemException notFound(String detail) {
    return of(ProblemType.NOT_FOUND, detail);
  }

  ProblemType type() {
    return type;
  }

  Problem problem() {
    return new Problem(type.address().toString(), type.title(), type.status(), detail);
  }

  /** The body of the answer. */
  record Problem(String type, String title, int status, String detail) {}
}
