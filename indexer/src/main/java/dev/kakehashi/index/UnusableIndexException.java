package dev.kakehashi.index;

/** The index cannot be used; the message tells the operator why and what to do. */
public final class UnusableIndexException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnusableIndexException(String message) {
    super(message);
  }

  public UnusableIndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
