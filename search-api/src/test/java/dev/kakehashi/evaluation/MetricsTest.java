package dev.kakehashi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MetricsTest {
  @Test
  void thePerfectOrderScoresOne() {
    assertThat(Metrics.of(List.of("a", "b", "c"), Map.of("a", 3, "b", 2, "c", 1)))
        .isEqualTo(new Metrics(1, 1, 1, 1));
  }

  @Test
  void nothingFoundScoresZero() {
    assertThat(Metrics.of(List.of(), Map.of("a", 1))).isEqualTo(new Metrics(0, 0, 0, 0));
    assertThat(Metrics.of(List.of("x", "y"), Map.of("a", 1))).isEqualTo(new Metrics(0, 0, 0, 0));
  }

  @Test
  void gainIsTwoToTheGradeLessOneAndTheDiscountTheLogarithmOfTheRank() {
    Metrics metrics = Metrics.of(List.of("x", "a", "b"), Map.of("a", 1, "b", 2, "c", 1));
    double gained = 1 / 1.5849625007211563 + 3 / 2.0; // log2 3, log2 4
    double ideal = 3 + 1 / 1.5849625007211563 + 1 / 2.0;
    assertThat(metrics.ndcg10()).isCloseTo(gained / ideal, within(1e-12));
    assertThat(metrics.ndcg10()).isCloseTo(0.5158, within(1e-4));
    assertThat(metrics.mrr10()).isEqualTo(0.5);
    assertThat(metrics.recall100()).isEqualTo(2.0 / 3);
    assertThat(metrics.success1()).isZero();
  }

  @Test
  void rankTenCountsAndRankElevenDoesNot() {
    assertThat(Metrics.of(ranking(9, "a"), Map.of("a", 1)).mrr10()).isEqualTo(0.1);
    assertThat(Metrics.of(ranking(9, "a"), Map.of("a", 1)).ndcg10())
        .isCloseTo(0.2890648263178878, within(1e-12)); // 1 / log2 11
    Metrics eleventh = Metrics.of(ranking(10, "a"), Map.of("a", 1));
    assertThat(eleventh).isEqualTo(new Metrics(0, 0, 1, 0));
  }

  @Test
  void recallLooksAtTheFirstHundred() {
    assertThat(Metrics.of(ranking(99, "a"), Map.of("a", 1)).recall100()).isEqualTo(1);
    assertThat(Metrics.of(ranking(100, "a"), Map.of("a", 1)).recall100()).isZero();
  }

  @Test
  void aGradeOfZeroIsNoAnswer() {
    assertThat(Metrics.of(List.of("z", "a"), Map.of("a", 1, "z", 0)))
        .isEqualTo(new Metrics(1 / 1.5849625007211563, 0.5, 1, 0));
  }

  @Test
  void theIdealHoldsTheTenBestOnly() {
    Map<String, Integer> grades =
        IntStream.range(0, 20).boxed().collect(Collectors.toMap(i -> "r" + i, i -> 1));
    List<String> ten = IntStream.range(0, 10).mapToObj(i -> "r" + i).toList();
    assertThat(Metrics.of(ten, grades)).isEqualTo(new Metrics(1, 1, 0.5, 1));
  }

  /** The id after so many others. */
  private static List<String> ranking(int others, String id) {
    return IntStream.rangeClosed(0, others).mapToObj(i -> i == others ? id : "x" + i).toList();
  }
}
