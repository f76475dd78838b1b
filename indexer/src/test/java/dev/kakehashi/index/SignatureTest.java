package dev.kakehashi.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignatureTest {
  @Test
  void widthCaseAndBlanksMakeNoDifference() {
    assertThat(Signature.of("The UK and Japan  signed an MOU today."))
        .isEqualTo(Signature.of("THE UK AND JAPAN SIGNED AN MOU, TODAY"));
    assertThat(Signature.of("英国とＪＡＰＡＮは本日、覚書に署名した。")).isEqualTo(Signature.of("英国とJAPANは本日覚書に 署名した"));
  }

  @Test
  void bytesHoldTheWhole() {
    Signature signature = Signature.of("英国と日本は本日、覚書に署名した。");
    assertThat(Signature.ofBytes(signature.bytes(), 0)).isEqualTo(signature);
    assertThat(signature.bands()).hasSize(32);
  }

  @Test
  void emptyAndShortTextsHaveSignaturesOfTheirOwn() {
    assertThat(Signature.of("")).isEqualTo(Signature.of("…"));
    assertThat(Signature.of("覚書").likeness(Signature.of("協定"))).isZero();
    assertThat(Signature.of("one two").likeness(Signature.of("two one"))).isZero();
  }

  /** Five standard deviations of an estimate from 128 hashes. */
  @Test
  void likenessEstimatesTheShareOfCommonShingles() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int run = 0; run < 20; run++) {
      List<String> words = random.ints(400, 0, 1000).mapToObj(i -> "w" + i).toList();
      int from = random.nextInt(200);
      String one = String.join(" ", words);
      String other = String.join(" ", words.subList(from, words.size()));
      assertThat(Signature.of(one).likeness(Signature.of(other)))
          .as("seed " + seed)
          .isCloseTo(jaccard(one.split(" "), other.split(" ")), within(0.22));
    }
  }

  private static double jaccard(String[] one, String[] other) {
    Set<String> all = shingles(one);
    Set<String> common = new HashSet<>(all);
    Set<String> others = shingles(other);
    common.retainAll(others);
    all.addAll(others);
    return (double) common.size() / all.size();
  }

  private static Set<String> shingles(String[] words) {
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + 5 <= words.length; i++) {
      shingles.add(String.join(" ", List.of(words).subList(i, i + 5)));
    }
    return shingles;
  }
}
