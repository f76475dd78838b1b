package dev.kakehashi.search;

/** The query asks for more at once than the engine looks for. */
public final class ExcessiveQueryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ExcessiveQueryException(Throwable cause) {
    super("the query asks for too much at once", cause);
  }
}
