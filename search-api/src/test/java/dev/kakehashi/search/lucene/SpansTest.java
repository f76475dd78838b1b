package dev.kakehashi.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.search.SearchResponse.Piece;
import dev.kakehashi.search.lucene.Spans.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SpansTest {
  private static final Spans SPANS =
      Spans.merged(List.of(new Span(8, 9), new Span(0, 2), new Span(1, 4), new Span(4, 5)));

  @Test
  void whatOverlapsOrTouchesIsOneSpan() {
    assertThat(SPANS.between(0, 10)).containsExactly(new Span(0, 5), new Span(8, 9));
  }

  @Test
  void aSpanIsCutWhereTheTextIs() {
    assertThat(SPANS.between(3, 8)).containsExactly(new Span(3, 5));
    assertThat(SPANS.between(5, 8)).isEmpty();
  }

  @Test
  void piecesAreTheTextCutAtTheSpans() {
    assertThat(SPANS.pieces("日英覚書に署名。", 0, 8))
        .containsExactly(new Piece("日英覚書に", true), new Piece("署名。", false));
    assertThat(SPANS.pieces("0123456789", 5, 10))
        .containsExactly(new Piece("567", false), new Piece("8", true), new Piece("9", false));
    assertThat(SPANS.pieces("", 0, 0)).isEmpty();
  }
}
