package dev.kakehashi.search.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PrefixesTest {
  @Test
  void randomTextsAreFoundAsByLookingThroughAllOfThem() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Prefixes.Key> keys = new ArrayList<>();
    for (int owner = 0; owner < 200; owner++) {
      String text = text(random, 1 + random.nextInt(9));
      int[] starts = IntStream.range(0, text.length()).filter(i -> random.nextBoolean()).toArray();
      keys.add(new Prefixes.Key(owner, text, starts));
    }
    Prefixes prefixes = new Prefixes(keys);
    for (int i = 0; i < 500; i++) {
      String prefix = text(random, 1 + random.nextInt(4));
      List<String> found = new ArrayList<>();
      prefixes.find(prefix, (owner, whole, first) -> found.add(owner + " " + whole + " " + first));
      assertThat(new TreeSet<>(found))
          .as("seed %d, prefix %s", seed, prefix)
          .isEqualTo(new TreeSet<>(expected(keys, prefix)));
    }
  }

  private static List<String> expected(List<Prefixes.Key> keys, String prefix) {
    List<String> expected = new ArrayList<>();
    for (Prefixes.Key key : keys) {
      for (int start : key.starts) {
        if (key.text.startsWith(prefix, start)) {
          boolean whole = key.text.length() == start + prefix.length();
          expected.add(key.owner + " " + whole + " " + (start == 0));
        }
      }
    }
    return expected;
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append("ab再生".charAt(random.nextInt(4)));
    }
    return text.toString();
  }

  @Test
  void prefixesLongerThanTheLongestAreCut() {
    String text = "再".repeat(Prefixes.LONGEST + 10);
    List<Integer> found = new ArrayList<>();
    new Prefixes(List.of(new Prefixes.Key(7, text, new int[] {0})))
        .find(text + "生", (owner, whole, first) -> found.add(owner));
    assertThat(found).containsExactly(7);
  }
}
