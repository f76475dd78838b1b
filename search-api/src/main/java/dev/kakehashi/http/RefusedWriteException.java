package dev.kakehashi.http;

/** A server does not take the articles; the message tells why and what to do. */
public final class RefusedWriteException extends RuntimeException {
  private static final long serialVersionUID = 1;

  RefusedWriteException(String message) {
    super(message);
  }
}
