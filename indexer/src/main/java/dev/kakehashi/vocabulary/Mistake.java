package dev.kakehashi.vocabulary;

/** Something wrong in a table, told to the person who edits it: file, line (from 1) and reason. */
public record Mistake(String file, int line, String reason) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + reason;
  }
}
