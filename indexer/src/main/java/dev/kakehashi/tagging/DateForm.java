package dev.kakehashi.tagging;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One way to write a date, tried at places of one text. */
final class DateForm {
  /** No form is longer, in characters; it bounds the work at any place. */
  private static final int LONGEST = 100;

  private final Matcher matcher;
  private final int length;

  DateForm(Pattern pattern, String text) {
    this.matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    this.length = text.length();
  }

  boolean matchesAt(int position) {
    return matcher.region(position, Math.min(length, position + LONGEST)).lookingAt();
  }

  @Nullable String group(String name) {
    return matcher.group(name);
  }

  boolean has(String name) {
    return matcher.start(name) >= 0;
  }

  int start() {
    return matcher.start();
  }

  int start(String name) {
    return matcher.start(name);
  }

  int end() {
    return matcher.end();
  }

  int end(String name) {
    return matcher.end(name);
  }

  /** What a group that takes part in every match holds. */
  String required(String name) {
    String value = matcher.group(name);
    if (value == null) {
      throw new IllegalStateException("no " + name + " in " + matcher.group());
    }
    return value;
  }

  /** The number in a group of digits. */
  OptionalInt number(String name) {
    String digits = matcher.group(name);
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }
}
