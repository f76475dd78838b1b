package dev.kakehashi.source;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file is written in: told by its ending, and for plain text by how it begins. */
enum Format {
  SCRAPED_TEXT,
  HTML,
  MARKDOWN,
  JSON,
  JSON_LINES;

  private static final Pattern ENDING = Pattern.compile("[^.].*\\.([A-Za-z][A-Za-z0-9]{0,9})$");
  private static final Pattern HTML_START =
      Pattern.compile(
          "^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--[^>]*-->\\s*){0,5}<(?:!doctype\\s+html|html|head|body)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JSON_START = Pattern.compile("^\\s*(?:\\[\\s*)?\\{\\s*\"");
  private static final Pattern FRONT_MATTER_START =
      Pattern.compile("^---[ \\t]*\\R[\\w.-]+[ \\t]*:");

  /** By the name of the file alone; empty for an ending that no reader knows. */
  static Optional<Format> ofName(Path file) {
    return switch (ending(file)) {
      case "", "txt", "text" -> Optional.of(SCRAPED_TEXT);
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      case "md", "markdown" -> Optional.of(MARKDOWN);
      case "json" -> Optional.of(JSON);
      case "ndjson", "jsonl" -> Optional.of(JSON_LINES);
      default -> Optional.empty();
    };
  }

  /** What the text really is, where the ending promises no more than text. */
  Format refinedBy(String text) {
    if (this != SCRAPED_TEXT) {
      return this;
    }
    if (HTML_START.matcher(text).lookingAt()) {
      return HTML;
    }
    if (JSON_START.matcher(text).lookingAt()) {
      return JSON;
    }
    return FRONT_MATTER_START.matcher(text).lookingAt() ? MARKDOWN : SCRAPED_TEXT;
  }

  boolean isJson() {
    return this == JSON || this == JSON_LINES;
  }

  /** The ending in lower case and without its dot; empty where the name has none. */
  static String ending(Path file) {
    Path name = file.getFileName();
    Matcher matcher = ENDING.matcher(name == null ? "" : name.toString());
    return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
