package dev.kakehashi.search.lucene;

import dev.kakehashi.search.SearchResponse.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of a text that a query matched: ordered, merged where they touch or overlap. */
final class Spans {
  /**
   * @param start UTF-16 position
   * @param end UTF-16 position, exclusive
   */
  record Span(int start, int end) {}

  static final Spans NONE = new Spans(List.of());

  private final List<Span> spans;

  private Spans(List<Span> spans) {
    this.spans = spans;
  }

  static Spans merged(List<Span> any) {
    List<Span> sorted = new ArrayList<>(any);
    sorted.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    List<Span> merged = new ArrayList<>();
    for (Span span : sorted) {
      if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
        Span last = merged.removeLast();
        merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return new Spans(merged);
  }

  /** What of them lies between the two positions. */
  List<Span> between(int start, int end) {
    return spans.stream()
        .filter(span -> span.start() < end && span.end() > start)
        .map(span -> new Span(Math.max(start, span.start()), Math.min(end, span.end())))
        .toList();
  }

  /** The text between the positions, cut where matches begin and end. */
  List<Piece> pieces(String text, int start, int end) {
    List<Piece> pieces = new ArrayList<>();
    int from = start;
    for (Span span : between(start, end)) {
      if (span.start() > from) {
        pieces.add(new Piece(text.substring(from, span.start()), false));
      }
      pieces.add(new Piece(text.substring(span.start(), span.end()), true));
      from = span.end();
    }
    if (from < end) {
      pieces.add(new Piece(text.substring(from, end), false));
    }
    return pieces;
  }
}
