package dev.kakehashi.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TranslatorTest {
  private static final Translator TRANSLATOR =
      new Translator(
          new Dictionary.Builder()
              .add("bridge", "橋", 1)
              .add("footbridge", "歩道橋", 1)
              .add("build", "建てる", 1)
              .add("suspension bridge", "吊り橋", 1)
              .add("prime minister", "首相", 1)
              .add("referendum", "国民投票", 1)
              .add("people", "国民", 1)
              .add("vote", "投票", 1)
              .build());

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "bridge, bridge=橋",
    "the Bridges, Bridges=橋",
    "built a suspension bridge, built=建てる suspension bridge=吊り橋",
    "prime ministers voted, prime ministers=首相 voted=投票",
    "橋を建てた, 橋=bridge 建て=build",
    "国民投票, 国民投票=referendum",
    "国民の投票, 国民=people 投票=vote",
    "橋 bridge, 橋=bridge bridge=橋"
  })
  void theLongestEntryIsTakenAndInflectionSeenThrough(String text, String expected) {
    assertThat(translated(text, TRANSLATOR.segments(text, word -> true))).isEqualTo(expected);
  }

  @Test
  void anEntryWhoseTranslationNoArticleHasGivesWayToShorterOnes() {
    String text = "suspension bridge";
    assertThat(translated(text, TRANSLATOR.segments(text, word -> !word.equals("吊り橋"))))
        .isEqualTo("suspension= bridge=橋");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"the of and", "を が は", "'、。 !?'", "''"})
  void whatSaysNothingIsLeftOut(String text) {
    assertThat(TRANSLATOR.segments(text, word -> true)).isEmpty();
  }

  @Test
  void wordsWithoutAnEntryKeepTheirSound() {
    assertThat(TRANSLATOR.segments("Kishida", word -> true).getFirst().sounds())
        .contains(Sound.ofKatakana("キシダ"));
    assertThat(TRANSLATOR.segments("Macedonians", word -> true).getFirst().sounds())
        .extracting(Sound::skeleton)
        .contains(Sound.ofKatakana("マケドニア").skeleton());
    assertThat(TRANSLATOR.segments("鈴木", word -> true).getFirst().sounds())
        .containsExactly(Sound.ofKatakana("スズキ"));
    assertThat(TRANSLATOR.segments("会議", word -> true).getFirst().sounds()).isEmpty();
  }

  private static String translated(String text, List<Segment> segments) {
    return String.join(
        " ",
        segments.stream()
            .map(
                segment ->
                    text.substring(segment.start(), segment.end())
                        + "="
                        + String.join(
                            ",", segment.translations().stream().map(Translation::text).toList()))
            .toList());
  }
}
