package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Language;
import dev.kakehashi.search.SearchResponse.Piece;
import dev.kakehashi.tagging.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The sentences of a body that show best why it was found, in the order they stand. */
final class Snippets {
  private static final int MOST = 2;

  /** UTF-16 characters; two lines of a result list. */
  private static final int LONGEST = 200;

  private static final int LONGEST_JAPANESE = 110;

  /** What is longer is an address, or in a script that puts no blanks between words. */
  private static final int LONGEST_WORD = 40;

  private final String text;
  private final int bodyStart;
  private final Spans spans;
  private final int longest;

  /**
   * @param text title, line break and body
   * @param spans positions in it
   */
  Snippets(String text, int bodyStart, Spans spans, Language language) {
    this.text = text;
    this.bodyStart = bodyStart;
    this.spans = spans;
    this.longest = language.equals(Language.JAPANESE) ? LONGEST_JAPANESE : LONGEST;
  }

  /** Of the body; its beginning where nothing in it matched. */
  List<List<Piece>> pieces() {
    String body = text.substring(bodyStart);
    Sentences sentences = Sentences.of(body);
    List<Candidate> best = new ArrayList<>();
    for (int i = 0; i < sentences.count(); i++) {
      int start = bodyStart + sentences.start(i);
      int end = bodyStart + sentences.end(i);
      int distinct = distinctMatches(start, end);
      if (distinct > 0) {
        best.add(new Candidate(i, start, end, distinct));
      }
    }
    if (best.isEmpty() && sentences.count() > 0 && !body.isEmpty()) {
      best.add(new Candidate(0, bodyStart, bodyStart + sentences.end(0), 0));
    }
    return best.stream()
        .sorted(Comparator.comparingInt(Candidate::distinct).reversed())
        .limit(MOST)
        .sorted(Comparator.comparingInt(Candidate::sentence))
        .map(this::cut)
        .toList();
  }

  private record Candidate(int sentence, int start, int end, int distinct) {}

  private int distinctMatches(int start, int end) {
    Set<String> words = new HashSet<>();
    spans
        .between(start, end)
        .forEach(
            span -> words.add(text.substring(span.start(), span.end()).toLowerCase(Locale.ROOT)));
    return words.size();
  }

  /** A sentence too long is cut around its first match; an ellipsis says where. */
  private List<Piece> cut(Candidate sentence) {
    int start = sentence.start();
    int end = trimmedEnd(start, sentence.end());
    if (end - start <= longest) {
      return spans.pieces(text, start, end);
    }
    List<Spans.Span> matches = spans.between(start, end);
    int focus = matches.isEmpty() ? start : matches.getFirst().start();
    int room = longest - 2; // for the two ellipses
    int from = focus - start <= room / 2 ? start : wordStart(focus - room / 3, focus);
    int to = Math.min(end, wordEnd(from + room));
    List<Piece> pieces = new ArrayList<>();
    if (from > start) {
      pieces.add(new Piece("…", false));
    }
    pieces.addAll(spans.pieces(text, from, to));
    if (to < end) {
      pieces.add(new Piece("…", false));
    }
    return pieces;
  }

  private int trimmedEnd(int start, int end) {
    int trimmed = end;
    while (trimmed > start && Character.isWhitespace(text.charAt(trimmed - 1))) {
      trimmed--;
    }
    return trimmed;
  }

  /** The next place, not after the limit, where a word may begin. */
  private int wordStart(int wanted, int limit) {
    int at = wanted;
    while (at < limit && isInsideWord(at)) {
      at++;
    }
    return at;
  }

  /** The last place, not after the wanted one, where a word may end; there if words do not end. */
  private int wordEnd(int wanted) {
    int latest = Math.min(wanted, text.length());
    int at = latest;
    while (isInsideWord(at) && latest - at < LONGEST_WORD) {
      at--;
    }
    if (isInsideWord(at)) {
      return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
    }
    return at;
  }

  private boolean isInsideWord(int at) {
    if (at == text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return Character.isLowSurrogate(after)
        || before < 0x2E80
            && after < 0x2E80
            && Character.isLetterOrDigit(before)
            && Character.isLetterOrDigit(after);
  }
}
