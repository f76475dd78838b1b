package dev.kakehashi.source;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Recognises files that are no text, by their first bytes or by bytes that text never holds. */
final class BinaryContent {
  /** One control character in so many bytes is an accident; more are not. */
  private static final int BYTES_FOR_ONE_CONTROL = 100;

  /** First bytes, one character each, and what they tell. */
  private static final Map<String, String> MAGIC =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("%PDF-", "a PDF document"),
              Map.entry("PK\u0003\u0004", "a ZIP archive or an Office document"),
              Map.entry("\u00d0\u00cf\u0011\u00e0", "an old Office document"),
              Map.entry("\u001f\u008b", "a gzip archive"),
              Map.entry("BZh", "a bzip2 archive"),
              Map.entry("7z\u00bc\u00af", "a 7z archive"),
              Map.entry("\u00fd7zXZ", "an xz archive"),
              Map.entry("(\u00b5/\u00fd", "a Zstandard archive"),
              Map.entry("\u0089PNG", "a picture"),
              Map.entry("\u00ff\u00d8\u00ff", "a picture"),
              Map.entry("GIF8", "a picture"),
              Map.entry("\u007fELF", "a program"),
              Map.entry("\u00ca\u00fe\u00ba\u00be", "a program"),
              Map.entry("SQLite format 3", "a database"),
              Map.entry("{\\rtf", "a Rich Text document")));

  private BinaryContent() {}

  /** What the bytes are, if they are not text: {@code a PDF document}. */
  static Optional<String> of(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
    return MAGIC.entrySet().stream()
        .filter(magic -> start.startsWith(magic.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> byControls(bytes));
  }

  private static Optional<String> byControls(byte[] bytes) {
    boolean wide =
        TextDecoder.byteOrderMark(bytes).filter(c -> c.name().startsWith("UTF-16")).isPresent();
    if (wide) {
      return Optional.empty();
    }
    int controls = 0;
    for (byte b : bytes) {
      if (b == 0) {
        return Optional.of("binary data");
      }
      controls += isControl(b) ? 1 : 0;
    }
    return controls > bytes.length / BYTES_FOR_ONE_CONTROL
        ? Optional.of("binary data")
        : Optional.empty();
  }

  private static boolean isControl(byte b) {
    return b == 0x7f
        || (b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != 0x0c && b != 0x1b);
  }
}
