package dev.kakehashi.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SoundTest {
  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "Macedonia, マケドニア",
    "Trump, トランプ",
    "Merkel, メルケル",
    "Elizabeth, エリザベス",
    "Churchill, チャーチル",
    "Kavanaugh, カバノー",
    "Phoenix, フェニックス",
    "Parker, パーカー",
    "Smith, スミス",
    "Vietnam, ヴェトナム",
    "Vietnam, ベトナム",
    "Kishida, キシダ",
    "Tōkyō, トウキョウ"
  })
  void aNameSoundsAlikeInEitherScript(String latin, String katakana) {
    Sound japanese = Sound.ofKatakana(katakana);
    assertThat(Sound.ofLatin(latin))
        .anySatisfy(
            sound -> {
              assertThat(sound.skeleton()).isEqualTo(japanese.skeleton());
              assertThat(sound.likeness(japanese)).isGreaterThanOrEqualTo(0.8f);
            });
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({"London, リンゴ", "Paris, ベルリン", "Ross, ローズマリー", "Kim, キム・ジョンウン"})
  void otherNamesDoNot(String latin, String katakana) {
    Sound japanese = Sound.ofKatakana(katakana);
    assertThat(Sound.ofLatin(latin))
        .noneMatch(sound -> sound.skeleton().equals(japanese.skeleton()));
  }

  @Test
  void vowelsDifferLessThanConsonants() {
    Sound kani = Sound.ofKatakana("カニ");
    assertThat(kani.likeness(Sound.ofKatakana("カネ"))).isEqualTo(0.925f);
    assertThat(kani.likeness(Sound.ofKatakana("カミ"))).isEqualTo(0.75f);
    assertThat(kani.likeness(kani)).isEqualTo(1);
  }

  @Test
  void whatHasNoSoundIsLikeNothing() {
    Sound nothing = Sound.ofKatakana("ー・");
    assertThat(nothing.skeleton()).isEmpty();
    assertThat(nothing.likeness(nothing)).isZero();
  }
}
