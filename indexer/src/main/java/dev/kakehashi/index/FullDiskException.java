package dev.kakehashi.index;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** No space is left for the index. What was committed before stays searchable. */
public final class FullDiskException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What Linux, macOS and Windows say. */
  private static final List<String> SIGNS =
      List.of("no space left", "quota exceeded", "not enough space");

  private FullDiskException(String message) {
    super(message);
  }

  private FullDiskException(Throwable cause) {
    super("the disk is full", cause);
  }

  /** There is still some room, for deleting and for what goes on already. */
  public static FullDiskException almost() {
    return new FullDiskException("the disk is almost full");
  }

  /** Told by the message: the file systems' own exception has no type. */
  public static Optional<FullDiskException> from(Throwable failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
            .limit(20)
            .anyMatch(FullDiskException::tellsOfFullDisk)
        ? Optional.of(new FullDiskException(failure))
        : Optional.empty();
  }

  private static boolean tellsOfFullDisk(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return failure instanceof IOException && SIGNS.stream().anyMatch(message::contains);
  }
}
