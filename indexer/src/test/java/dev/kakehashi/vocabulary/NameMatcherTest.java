package dev.kakehashi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.vocabulary.NameMatcher.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameMatcherTest {
  private static final NameMatcher<String> COUNTRIES =
      properNames(
          "India",
          "インド",
          "Indonesia",
          "インドネシア",
          "Guinea",
          "ギニア",
          "Guinea-Bissau",
          "ギニアビサウ",
          "Albania",
          "アルバニア",
          "Niger",
          "Nigeria",
          "日本",
          "Oman",
          "Dominica",
          "Dominican Republic");

  @Test
  void theLongestNameWins() {
    assertThat(found(COUNTRIES, "インドネシアとギニアビサウの協定")).containsExactly("インドネシア", "ギニアビサウ");
    assertThat(found(COUNTRIES, "Guinea-Bissau and the Dominican Republic"))
        .containsExactly("Guinea-Bissau", "Dominican Republic");
    assertThat(found(COUNTRIES, "インドとギニア")).containsExactly("インド", "ギニア");
  }

  @Test
  void ofOverlappingNamesTheLeftmostWins() {
    NameMatcher<String> matcher = properNames("free trade", "trade agreement", "経済連携", "連携協定");
    assertThat(found(matcher, "a free trade agreement")).containsExactly("free trade");
    assertThat(found(matcher, "経済連携協定")).containsExactly("経済連携");
    assertThat(found(matcher, "free trade agreement, trade agreement"))
        .containsExactly("free trade", "trade agreement");
  }

  @Test
  void aNameEndsWhereItsWordEnds() {
    assertThat(found(COUNTRIES, "Nigeria, Romania and Indiana")).containsExactly("Nigeria");
    assertThat(found(COUNTRIES, "アルバムとアルバニアとインドア")).containsExactly("アルバニア");
    assertThat(found(COUNTRIES, "西日本や日本語")).containsExactly("日本", "日本");
    assertThat(found(COUNTRIES, "ｲﾝﾄﾞ政府とINDIAやIndia人")).containsExactly("インド", "India", "India");
    assertThat(found(COUNTRIES, "インド・インドネシア")).containsExactly("インド", "インドネシア");
  }

  @Test
  void possessivesAndHyphensDoNotHideAName() {
    assertThat(found(COUNTRIES, "India's, India’s, Oman–India, (Oman), Oman-based, “Niger”"))
        .containsExactly("India", "India", "Oman", "India", "Oman", "Oman", "Niger");
    assertThat(found(COUNTRIES, "Guinea Bissau, guinea‐bissau, Guinea–Bissau"))
        .containsExactly("Guinea-Bissau", "Guinea-Bissau");
  }

  @Test
  void aProperNameDemandsItsCapitalsAndAllowsMore() {
    NameMatcher<String> matcher = properNames("Turkey", "free trade agreement");
    assertThat(found(matcher, "turkey, Turkey, TURKEY")).containsExactly("Turkey", "Turkey");
    assertThat(found(matcher, "Free Trade Agreement, FREE TRADE AGREEMENT, free trade agreement"))
        .hasSize(3);
  }

  @Test
  void anAbbreviationHasExactlyItsCase() {
    NameMatcher<String> matcher =
        NameMatcher.<String>builder()
            .add("US", Case.EXACT, 0, List.of("US"))
            .add("MoU", Case.EXACT, 0, List.of("MoU"))
            .build();
    assertThat(found(matcher, "US us Us U.S. ＵＳ U.S.A. USA")).containsExactly("US", "US", "US");
    assertThat(found(matcher, "MoU MOU mou")).containsExactly("MoU");
  }

  @Test
  void readersOfQueriesNeedNoCapitals() {
    NameMatcher<String> matcher =
        NameMatcher.<String>builder()
            .add("UK", Case.EXACT, 0, List.of("UK"))
            .add("Turkey", Case.AS_PROPER_NAME, 0, List.of("Turkey"))
            .build();
    assertThat(meanings(matcher.find(FoldedText.of("uk turkey"), false)))
        .containsExactly("UK", "Turkey");
    assertThat(found(matcher, "uk turkey")).isEmpty();
  }

  @Test
  void theFirstLayerHidesShorterNamesInsideItAndTheOthersHideNothing() {
    NameMatcher<String> matcher =
        NameMatcher.<String>builder()
            .add("Swiss franc", Case.AS_PROPER_NAME, 0, List.of("longer name"))
            .add("Bank of England", Case.AS_PROPER_NAME, 0, List.of("bank"))
            .add("bank", Case.AS_PROPER_NAME, 1, List.of("finance"))
            .add("central bank", Case.AS_PROPER_NAME, 1, List.of("central bank"))
            .add("central bank", Case.AS_PROPER_NAME, 2, List.of("topic"))
            .add("franc", Case.AS_PROPER_NAME, 2, List.of("money"))
            .add("Swiss franc", Case.AS_PROPER_NAME, 2, List.of("currency"))
            .build();
    assertThat(found(matcher, "The Bank of England, a central bank"))
        .containsExactly("bank", "central bank", "topic");
    assertThat(found(matcher, "a franc, a Swiss franc"))
        .as("a name as long as the one of the first layer stays")
        .containsExactly("money", "longer name", "currency");
  }

  @Test
  void namesThatAreFoldedAlikeAreFoundTogether() {
    NameMatcher<String> matcher =
        NameMatcher.<String>builder()
            .add("OPEC", Case.EXACT, 0, List.of("abbreviation", "both"))
            .add("Opec", Case.AS_PROPER_NAME, 0, List.of("name", "both"))
            .add("opec", Case.EXACT, 1, List.of("other layer"))
            .build();
    assertThat(found(matcher, "OPEC")).containsExactly("abbreviation", "both", "name");
    assertThat(found(matcher, "Opec")).containsExactly("name", "both");
    assertThat(meanings(matcher.find(FoldedText.of("opec"), false)))
        .containsExactly("abbreviation", "both", "name", "other layer");
  }

  @Test
  void aNameWithoutCharactersIsRefused() {
    NameMatcher.Builder<String> builder = NameMatcher.builder();
    assertThatThrownBy(() -> builder.add("\u00AD", Case.EXACT, 0, List.of("nothing")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a name needs at least one character");
  }

  @Test
  void aLongTextOfRepeatedBeginningsIsRead() {
    NameMatcher<String> matcher =
        properNames("ab ab ab ab ab ab ab ab c", "ab ab d", "ab", "アルアルアルバニア", "日日日日本");
    String latin = "ab ".repeat(66_666);
    assertThat(matcher.find(FoldedText.of(latin), true)).hasSize(66_666);
    assertThat(found(matcher, "アル".repeat(100_000))).isEmpty();
    assertThat(found(matcher, "日".repeat(200_000) + "本")).containsExactly("日日日日本");
  }

  @Test
  void anyTextGivesWhatReadingEveryNameAtEveryPositionGives() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      List<Naive.Entry> names = randomNames(random);
      NameMatcher.Builder<String> builder = NameMatcher.builder();
      names.forEach(n -> builder.add(n.name(), n.letters(), n.layer(), List.of(n.meaning())));
      NameMatcher<String> matcher = builder.build();
      String text = random(random, 30);
      boolean caseCounts = random.nextBoolean();
      FoldedText folded = FoldedText.of(text);
      assertThat(matcher.find(folded, caseCounts))
          .as("seed %s: %s in %s", seed, names, text)
          .isEqualTo(new Naive(names, folded, caseCounts).find());
    }
  }

  /** The rules of the matcher, word by word and slowly. */
  private record Naive(List<Entry> names, FoldedText text, boolean caseCounts) {
    record Entry(String name, Case letters, int layer, String meaning) {}

    List<NameMatcher.Found<String>> find() {
      List<NameMatcher.Found<String>> first = inLayer(0);
      List<NameMatcher.Found<String>> all = new ArrayList<>();
      for (int at = 0; at < text.length(); at++) {
        for (int layer = 0; layer < 3; layer++) {
          for (NameMatcher.Found<String> found : layer == 0 ? first : unhidden(layer, first)) {
            if (found.start() == at) {
              all.add(found);
            }
          }
        }
      }
      return all;
    }

    private List<NameMatcher.Found<String>> unhidden(
        int layer, List<NameMatcher.Found<String>> hiders) {
      List<NameMatcher.Found<String>> kept = new ArrayList<>();
      int free = 0;
      for (int at = 0; at < text.length(); at++) {
        int end = at < free ? 0 : longest(layer, at);
        if (end > 0 && !isHidden(at, end, hiders)) {
          kept.add(new NameMatcher.Found<>(at, end, meaningsOf(layer, at, end)));
          free = end;
        }
      }
      return kept;
    }

    private static boolean isHidden(int start, int end, List<NameMatcher.Found<String>> hiders) {
      return hiders.stream()
          .anyMatch(h -> h.start() <= start && end <= h.end() && h.end() - h.start() > end - start);
    }

    private List<NameMatcher.Found<String>> inLayer(int layer) {
      return unhidden(layer, List.of());
    }

    /** Where the longest name that starts here ends; 0 for none. */
    private int longest(int layer, int start) {
      int longest = 0;
      for (Entry entry : names) {
        int end = start + FoldedText.of(entry.name()).length();
        if (entry.layer() == layer && stands(entry, start)) {
          longest = Math.max(longest, end);
        }
      }
      return longest;
    }

    private List<String> meaningsOf(int layer, int start, int end) {
      return names.stream()
          .filter(e -> e.layer() == layer && stands(e, start))
          .filter(e -> start + FoldedText.of(e.name()).length() == end)
          .map(Entry::meaning)
          .distinct()
          .toList();
    }

    private boolean stands(Entry entry, int start) {
      FoldedText name = FoldedText.of(entry.name());
      int end = start + name.length();
      if (end > text.length() || !text.toString().startsWith(name.toString(), start)) {
        return false;
      }
      for (int i = 0; caseCounts && i < name.length(); i++) {
        boolean given = text.isUpperCase(start + i);
        if (name.isUpperCase(i) ? !given : given && entry.letters() == Case.EXACT) {
          return false;
        }
      }
      return (start == 0 || FoldedText.isBoundary(text.charAt(start - 1), text.charAt(start)))
          && (end == text.length()
              || FoldedText.isBoundary(text.charAt(end - 1), text.charAt(end)));
    }
  }

  private static List<Naive.Entry> randomNames(Random random) {
    List<Naive.Entry> names = new ArrayList<>();
    for (int i = random.nextInt(1, 8); i > 0; i--) {
      Case letters = random.nextBoolean() ? Case.EXACT : Case.AS_PROPER_NAME;
      String name = random(random, 4);
      names.add(new Naive.Entry(name, letters, random.nextInt(3), "meaning " + names.size()));
    }
    return names;
  }

  private static String random(Random random, int most) {
    String letters = "abA日本アイ -.";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(1, most + 1); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  private static NameMatcher<String> properNames(String... names) {
    NameMatcher.Builder<String> builder = NameMatcher.builder();
    for (String name : names) {
      builder.add(name, Case.AS_PROPER_NAME, 0, List.of(name));
    }
    return builder.build();
  }

  private static List<String> found(NameMatcher<String> matcher, String text) {
    return meanings(matcher.find(FoldedText.of(text), true));
  }

  private static List<String> meanings(List<NameMatcher.Found<String>> found) {
    return found.stream().flatMap(f -> f.meanings().stream()).toList();
  }
}
