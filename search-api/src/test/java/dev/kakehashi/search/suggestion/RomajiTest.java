package dev.kakehashi.search.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RomajiTest {
  @ParameterizedTest(name = "{0}: {1} {2} {3} {4}")
  @CsvSource({
    "さいせい, saisei, saisei, saisei, saisei",
    "しんぶん, shimbun, sinbun, sinbun, shinbunn",
    "ちきゅう, chikyū, tikyû, tikyû, tikyuu",
    "つうしょう, tsūshō, tûsyô, tûsyô, tsuushou",
    "じょうやく, jōyaku, zyôyaku, zyôyaku, jouyaku",
    "ぎじゅつ, gijutsu, gizyutu, gizyutu, gijutu",
    "ふくおか, fukuoka, hukuoka, hukuoka, fukuoka",
    "きょうりょく, kyōryoku, kyôryoku, kyôryoku, kyouryoku",
    "はっこう, hakkō, hakkô, hakkô, hakkou",
    "はなぢ, hanaji, hanazi, hanadi, hanadi",
    "れんあい, ren'ai, ren'ai, ren'ai, rennai",
    "まっちゃ, matcha, mattya, mattya, maccha",
  })
  void kanaAndAllSystemsMeet(
      String kana, String hepburn, String kunrei, String nihon, String wapuro) {
    assertThat(Romaji.of(Keys.letters(hepburn))).isEqualTo(Romaji.of(kana)).isNotEmpty();
    assertThat(Romaji.of(Keys.letters(kunrei))).isEqualTo(Romaji.of(kana));
    assertThat(Romaji.of(Keys.letters(nihon))).isEqualTo(Romaji.of(kana));
    assertThat(Romaji.of(Keys.letters(wapuro))).isEqualTo(Romaji.of(kana));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "コンピューター, コンピュータ",
    "ヴェトナム, ベトナム",
    "サイセイ, さいせい",
    "ﾊﾞｲｵ, バイオ",
    "ファンド, fando",
    "ウェブ, webu",
    "シェア, shea",
    "デジタル, dejitaru",
  })
  void spellingsOfOneSoundMeet(String one, String other) {
    assertThat(Romaji.of(Keys.letters(one))).isEqualTo(Romaji.of(other)).isNotEmpty();
  }

  @ParameterizedTest(name = "{0} may become {1}")
  @CsvSource({"sais, さいせい", "さいs, さいせい", "sh, しんぶん", "ch, ちきゅう", "ts, つうしょう", "j, じょうやく"})
  void aHalfTypedSyllableIsABeginning(String typed, String kana) {
    assertThat(Romaji.of(kana).orElseThrow()).startsWith(Romaji.of(typed).orElseThrow());
  }

  @Test
  void whatHasKanjiOrDigitsHasNoSpelling() {
    assertThat(Romaji.of("再せい")).isEmpty();
    assertThat(Romaji.of("g7")).isEmpty();
    assertThat(Romaji.of("")).isEmpty();
  }
}
