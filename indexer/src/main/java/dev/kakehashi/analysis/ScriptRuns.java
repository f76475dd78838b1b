package dev.kakehashi.analysis;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text where its script changes between Japanese and all others. */
public final class ScriptRuns {
  private ScriptRuns() {}

  /**
   * A stretch of one script.
   *
   * @param start UTF-16 position, inclusive
   * @param end UTF-16 position, exclusive
   */
  public record Run(int start, int end, boolean japanese) {}

  /**
   * The runs in order, without gaps. Digits, punctuation and blanks belong to the run before them,
   * and at the beginning of the text to the first run.
   */
  public static List<Run> of(String text) {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    Script current = Script.COMMON;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      Script script = Script.of(c);
      if (script != Script.COMMON && current != Script.COMMON && script != current) {
        runs.add(new Run(start, at, current == Script.JAPANESE));
        start = at;
      }
      current = script == Script.COMMON ? current : script;
      at += Character.charCount(c);
    }
    if (start < text.length()) {
      runs.add(new Run(start, text.length(), current == Script.JAPANESE));
    }
    return runs;
  }

  private enum Script {
    JAPANESE,
    OTHER,
    COMMON;

    static Script of(int c) {
      if (c < 0x80) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? OTHER : COMMON;
      }
      if (c >= 0x3041 && c <= 0x30FE
          || c >= 0x4E00 && c <= 0x9FFF
          || c >= 0xFF66 && c <= 0xFF9F
          || c >= 0x3005 && c <= 0x3007
          || c >= 0x3400 && c <= 0x4DBF
          || c >= 0xF900 && c <= 0xFAFF
          || c >= 0x20000 && c <= 0x3FFFF) {
        return c == '・' ? COMMON : JAPANESE;
      }
      return Character.isLetter(c) ? OTHER : COMMON;
    }
  }
}
