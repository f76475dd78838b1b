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
  void severalWordsAreRelaxedWhereTheyFindLittle() {
    assertThat(Relaxation.isDue("UK Japan MOU", 3, 29, ALL)).isTrue();
    assertThat(Relaxation.isDue("UK Japan MOU", 3, 30, ALL)).isFalse();
    assertThat(Relaxation.isDue("UK Japan MOU", 3, 29, MOST)).isTrue();
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
  void mostIsMoreThanHalfOfFewWordsAndMoreThanAQuarterOfMany() {
    assertThat(Relaxation.least(3, ALL)).isEqualTo(3);
    assertThat(Relaxation.least(3, MOST)).isEqualTo(2);
    assertThat(Relaxation.least(4, MOST)).isEqualTo(3);
    assertThat(Relaxation.least(5, MOST)).isEqualTo(2);
    assertThat(Relaxation.least(12, MOST)).isEqualTo(4);
    assertThat(Relaxation.least(12, SOME)).isEqualTo(1);
  }
}
