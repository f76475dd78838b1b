package dev.kakehashi.search.lucene;

import static dev.kakehashi.search.lucene.Strictness.ALL;
import static dev.kakehashi.search.lucene.Strictness.MOST;
import static dev.kakehashi.search.lucene.Strictness.SOME;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RelaxationTest {
  @Test
  void oneOrTwoWordsAreRelaxedOnlyWhereTheyFindNothing() {
    assertThat(Relaxation.isDue("日英 覚書", 2, 1, ALL)).isFalse();
    assertThat(Relaxation.isDue("日英 覚書", 2, 0, ALL)).isTrue();
  }

  @Test
  void severalWordsAreRelaxedWhereFewArticlesHaveAll() {
    assertThat(Relaxation.isDue("UK Japan MOU", 3, 4, ALL)).isTrue();
    assertThat(Relaxation.isDue("UK Japan MOU", 3, 5, ALL)).isFalse();
  }

  @Test
  void severalWordsAreRelaxedFurtherWhereThePageIsNotFull() {
    assertThat(Relaxation.isDue("UK Japan MOU", 3, 9, MOST)).isTrue();
    assertThat(Relaxation.isDue("UK Japan MOU", 3, 10, MOST)).isFalse();
    assertThat(Relaxation.isDue("日英 覚書", 2, 1, MOST)).isFalse();
    assertThat(Relaxation.isDue("日英 覚書", 2, 0, MOST)).isTrue();
  }

  @Test
  void aLongTextIsSeveralWords() {
    assertThat(Relaxation.isDue("x".repeat(24), 1, 1, ALL)).isTrue();
    assertThat(Relaxation.isDue("x".repeat(23), 1, 1, ALL)).isFalse();
  }

  @Test
  void someIsTheLastStep() {
    assertThat(Relaxation.next(ALL)).isEqualTo(MOST);
    assertThat(Relaxation.next(MOST)).isEqualTo(SOME);
    assertThat(Relaxation.isDue("x".repeat(24), 9, 0, SOME)).isFalse();
  }

  @Test
  void mostIsHalfOfWhatTheWordsTellAndSomeIsAFifth() {
    assertThat(Relaxation.share(ALL)).isEqualTo(1);
    assertThat(Relaxation.share(MOST)).isEqualTo(0.5f);
    assertThat(Relaxation.share(SOME)).isEqualTo(0.2f);
  }
}
