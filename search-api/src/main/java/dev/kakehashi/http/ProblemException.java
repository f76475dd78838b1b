package dev.kakehashi.http;

import io.undertow.util.StatusCodes;

/** A request that gets no answer, with what its sender may know of the reason (RFC 9457). */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String detail;

  private ProblemException(int status, String detail) {
    super(detail);
    this.status = status;
    this.detail = detail;
  }

  static ProblemException badRequest(String detail) {
    return new ProblemException(StatusCodes.BAD_REQUEST, detail);
  }

  static ProblemException notFound(String detail) {
    return new ProblemException(StatusCodes.NOT_FOUND, detail);
  }

  static ProblemException of(int status, String detail) {
    return new ProblemException(status, detail);
  }

  Problem problem() {
    return new Problem("about:blank", StatusCodes.getReason(status), status, detail);
  }

  /** The body of the answer. */
  record Problem(String type, String title, int status, String detail) {}
}
