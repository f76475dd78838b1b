package dev.kakehashi.source;

import java.util.Optional;

/**
 * Cuts a document into the values it lists, in an array or one after another, each with the line it
 * begins on. It looks at brackets and strings alone, so one bad value does not hide the next.
 */
final class JsonValues {
  private final String json;
  private final boolean array;
  private int position;
  private int start;
  private int line = 1;
  private int counted; // line ends before here are in line
  private Optional<String> problem = Optional.empty();

  JsonValues(String json) {
    this.json = json;
    skipBetween();
    array = position < json.length() && json.charAt(position) == '[';
    if (array) {
      position++;
    } else if (position == json.length()) {
      problem = Optional.of("is empty");
    }
  }

  /** Goes to the next value; false where there is none, and then there may be a problem. */
  boolean next() {
    skipBetween();
    countLines(position);
    if (position == json.length()) {
      if (array) {
        problem = Optional.of("ends before its array does");
      }
      return false;
    }
    if (array && json.charAt(position) == ']') {
      position++;
      skipBetween();
      if (position < json.length()) {
        problem = Optional.of("goes on after its array");
      }
      return false;
    }
    start = position;
    skipValue();
    return true;
  }

  String text() {
    return json.substring(start, position);
  }

  /** The line, from 1, on which the value begins. */
  int line() {
    return line;
  }

  /** What is wrong with the document around its values. */
  Optional<String> problem() {
    return problem;
  }

  private void skipBetween() {
    while (position < json.length() && isBetween(json.charAt(position))) {
      position++;
    }
  }

  private static boolean isBetween(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',';
  }

  private void skipValue() {
    int depth = 0;
    boolean string = false;
    while (position < json.length()) {
      char c = json.charAt(position);
      if (!string && depth == 0 && (c == ',' || c == ']') && position > start) {
        return;
      }
      position += string && c == '\\' && position + 1 < json.length() ? 2 : 1;
      if (c == '"') {
        string = !string;
      } else if (!string) {
        depth += depthOf(c);
        if (depth == 0 && c == '}') {
          return;
        }
      }
    }
  }

  private static int depthOf(char c) {
    return switch (c) {
      case '{', '[' -> 1;
      case '}', ']' -> -1;
      default -> 0;
    };
  }

  private void countLines(int to) {
    for (; counted < to; counted++) {
      line += json.charAt(counted) == '\n' ? 1 : 0;
    }
  }
}
