package dev.kakehashi.source;

import java.nio.file.Path;
import java.util.OptionalInt;

/** What came of one article's worth of input: read, or rejected with its reason. */
public sealed interface SourceItem {
  Place place();

  record Read(Place place, SourceArticle article) implements SourceItem {}

  /**
   * Not an article, or not one that can be read; the rest of the input goes on.
   *
   * @param reason a plain sentence for the person who owns the file
   */
  record Rejected(Place place, String reason) implements SourceItem {
    @Override
    public String toString() {
      return place + ": " + reason;
    }
  }

  /** A file and, where the file holds many articles, the line (from 1). */
  record Place(Path file, OptionalInt line) {
    public static Place of(Path file) {
      return new Place(file, OptionalInt.empty());
    }

    public static Place of(Path file, int line) {
      return new Place(file, OptionalInt.of(line));
    }

    @Override
    public String toString() {
      return line.isPresent() ? file + ":" + line.getAsInt() : file.toString();
    }
  }
}
