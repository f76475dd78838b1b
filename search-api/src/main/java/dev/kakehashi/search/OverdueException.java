package dev.kakehashi.search;

/** Time ran out before there was anything to answer with. Asked again, it will again. */
public final class OverdueException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public OverdueException() {
    super("time ran out", null, false, false); // expected under load, so without a stack trace
  }
}
