package dev.kakehashi.source;

/** A piece of input holds no article; the message is a plain sentence for the owner of the file. */
final class UnreadableSourceException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableSourceException(String reason) {
    super(reason);
  }

  String reason() {
    String message = getMessage();
    return message == null ? "cannot be read" : message;
  }
}
