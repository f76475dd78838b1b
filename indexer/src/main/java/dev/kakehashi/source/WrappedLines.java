package dev.kakehashi.source;

import java.util.ArrayList;
import java.util.List;

/** Undoes hard line ends, where a program broke paragraphs into lines of one width. */
final class WrappedLines {
  /** Programs wrap at 60 to 100 columns. */
  private static final int WIDEST = 100;

  private static final int NARROWEST_FULL_LINE = 50;

  /** This share of the lines inside blocks must be full and break off within a sentence. */
  private static final double MOSTLY = 0.6;

  private WrappedLines() {}

  /** The lines as they came, or each block between empty lines as one. */
  static List<String> joined(List<String> lines) {
    List<List<String>> blocks = PlainText.blocks(lines);
    if (!areWrapped(blocks)) {
      return lines;
    }
    List<String> joined = new ArrayList<>();
    for (List<String> block : blocks) {
      if (isParagraph(block)) {
        joined.add(block.stream().reduce(PlainText::joined).orElse(""));
      } else {
        joined.addAll(block);
      }
    }
    return joined;
  }

  private static boolean areWrapped(List<List<String>> blocks) {
    List<String> inside =
        blocks.stream().flatMap(block -> block.subList(0, block.size() - 1).stream()).toList();
    long full = inside.stream().filter(WrappedLines::breaksOff).count();
    boolean narrow =
        blocks.stream().flatMap(List::stream).allMatch(line -> Prose.width(line) <= WIDEST);
    return narrow && inside.size() >= 3 && full >= inside.size() * MOSTLY;
  }

  private static boolean isParagraph(List<String> block) {
    return block.size() > 1
        && block.subList(0, block.size() - 1).stream()
            .allMatch(line -> Prose.width(line) >= NARROWEST_FULL_LINE);
  }

  private static boolean breaksOff(String line) {
    return Prose.width(line) >= NARROWEST_FULL_LINE && !Prose.endsSentence(line);
  }
}
