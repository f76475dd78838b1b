package dev.kakehashi.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.search.Shelf;
import dev.kakehashi.translation.Sound;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final Names names = new Names();

  @BeforeEach
  void write() {
    put("visitors-ja", "来客", "ゼルコウィッツ氏、マクドナルド氏、鈴木氏、田中氏がリンゴとランプとキムチを見た。");
    put(
        "visitors-en",
        "Visitors",
        "Zelkowitz, McDonald, Suzuki and Tanaka saw lamps and a kimono.");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Zelkowitz, ゼルコウィッツ",
    "McDonald, マクドナルド",
    "Suzuki, 鈴木",
    "Tanaka, 田中",
    "lamp, ランプ",
    "Ringo, リンゴ",
    "Merkel, ''"
  })
  void aLatinNameIsFoundInKatakanaAndByTheReadingOfKanji(String typed, String found)
      throws IOException {
    assertThat(terms(like(Sound.ofLatin(typed), true))).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"ゼルコウィッツ, zelkowitz", "マクドナルド, mcdonald", "スズキ, suzuki", "タナカ, tanaka", "メルケル, ''"})
  void aJapaneseNameIsFoundInLatinLetters(String typed, String found) throws IOException {
    List<Sound> sounds = List.of(Sound.ofKatakana(typed));
    assertThat(terms(like(sounds, false))).isEqualTo(found);
  }

  @Test
  void otherSpellingsThatSoundFurtherOffAreLeftOut() throws IOException {
    put("later-ja", "来客", "ゼルコビッツ氏とゼルカヴィツ氏。");
    try (DirectoryReader later = DirectoryReader.open(directory)) {
      assertThat(names.like(Sound.ofLatin("Zelkowitz"), true, later))
          .containsExactly(new Names.Alike("ゼルコウィッツ", 1));
    }
  }

  @Test
  void oneConsonantSoundsLikeEverythingAndIsNotLookedFor() throws IOException {
    put("short-ja", "来客", "アンナ氏とイオ氏。");
    try (DirectoryReader later = DirectoryReader.open(directory)) {
      assertThat(names.like(Sound.ofLatin("Anna"), true, later)).isEmpty();
    }
  }

  private List<Names.Alike> like(List<Sound> sounds, boolean japanese) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return names.like(sounds, japanese, reader);
    }
  }

  private void put(String id, String title, String body) {
    Shelf.put(directory, List.of(Shelf.article(id, "Harbour News", "2024-05-01", title, body)));
  }

  private static String terms(List<Names.Alike> alike) {
    return String.join(" ", alike.stream().map(Names.Alike::term).toList());
  }
}
