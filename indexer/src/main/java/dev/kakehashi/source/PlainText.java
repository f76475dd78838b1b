package dev.kakehashi.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** White space, lines and paragraphs as every reader hands them on. */
final class PlainText {
  private static final Pattern LINE_END = Pattern.compile("\\R");

  /** Soft hyphens, zero-width spaces, direction marks and byte order marks: seen by no reader. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\u00ad\\u200b\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]");

  private static final Pattern UNPAIRED_SURROGATE = Pattern.compile("[\\ud800-\\udfff]");
  private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private PlainText() {}

  /** One clean line: white space of any kind and width is one space, accents are composed. */
  static String line(String raw) {
    String visible = INVISIBLE.matcher(raw).replaceAll("");
    String valid = UNPAIRED_SURROGATE.matcher(visible).replaceAll("\ufffd");
    String spaced = WHITE.matcher(valid).replaceAll(" ").strip();
    return Normalizer.normalize(spaced, Normalizer.Form.NFC);
  }

  /** Clean lines in order; blank ones are empty strings. */
  static List<String> lines(String raw) {
    return LINE_END.splitAsStream(raw).map(PlainText::line).toList();
  }

  /**
   * The paragraphs of a text. Where empty lines separate them, a single line end is only a line
   * break; where there are none, every line is a paragraph.
   */
  static List<String> paragraphs(String raw) {
    List<String> lines = lines(raw.strip());
    if (!lines.contains("")) {
      return lines;
    }
    List<String> paragraphs = new ArrayList<>();
    for (List<String> block : blocks(lines)) {
      paragraphs.add(block.stream().reduce(PlainText::joined).orElse(""));
    }
    return paragraphs;
  }

  /** The runs of lines between blank ones. */
  static List<List<String>> blocks(List<String> lines) {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : lines) {
      if (!line.isEmpty()) {
        block.add(line);
      } else if (!block.isEmpty()) {
        blocks.add(block);
        block = new ArrayList<>();
      }
    }
    if (!block.isEmpty()) {
      blocks.add(block);
    }
    return blocks;
  }

  /** Two parts of one paragraph: Japanese goes on without a space. */
  static String joined(String first, String second) {
    boolean japanese =
        Prose.isWide(first.codePointBefore(first.length())) && Prose.isWide(second.codePointAt(0));
    return japanese ? first + second : first + " " + second;
  }

  static String body(List<String> paragraphs) {
    return String.join("\n\n", paragraphs);
  }
}
