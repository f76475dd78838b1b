package dev.kakehashi.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DictionariesTest {
  private static final String EDICT =
      """
      　？？？ /EDICT, a dictionary/Created: 2026/
      橋 [はし] /(n) bridge/(P)/
      架橋 [かきょう] /(n,vs) bridge building/bridge/
      其処 [そこ] /(pn,adj-no) (1) (uk) there (place relatively near listener)/(2) (arch) you/(P)/
      投票 [とうひょう] /(n,vs) voting/to vote for/a poll/(P)/
      ＤＮＡ鑑定 [ディーエヌエーかんてい] /(n) DNA test/
      長談義 [ながだんぎ] /(n) a very long and tedious kind of speech/
      """;

  private static final String SUDACHI =
      """
      000001,1,0,1,0,0,0,(),概要,,
      000001,1,0,1,0,0,1,(),Summary,,
      000001,1,0,2,0,0,0,(),要約,,
      000001,1,2,3,0,0,0,(),大意,,

      000002,1,0,1,0,0,0,(),橋,,
      """;

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "bridge, 橋 架橋",
    "bridge building, 架橋",
    "橋, bridge",
    "そこ, there you",
    "其処, there you",
    "vote for, 投票",
    "poll, 投票",
    "dna test, DNA鑑定",
    "長談義, ''",
    "edict, ''"
  })
  void edictIsReadInTheEncodingItComesIn(String word, String translations) throws IOException {
    Path file = folder.resolve("edict");
    Files.write(file, EDICT.getBytes(Charset.forName("EUC-JP")));
    assertThat(words(Dictionaries.load(List.of(file)), word)).isEqualTo(translations);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"summary, 概要 要約", "要約, summary", "大意, ''", "橋, ''"})
  void wordsOfOneSudachiGroupMeanTheSame(String word, String translations) throws IOException {
    Path file = folder.resolve("synonyms.txt");
    Files.writeString(file, SUDACHI);
    assertThat(words(Dictionaries.load(List.of(file)), word)).isEqualTo(translations);
  }

  @Test
  void severalFilesAreOneDictionary() throws IOException {
    Path edict = folder.resolve("edict");
    Files.write(edict, EDICT.getBytes(StandardCharsets.UTF_8));
    Path sudachi = folder.resolve("synonyms.txt");
    Files.writeString(sudachi, SUDACHI);
    Dictionary both = Dictionaries.load(List.of(edict, sudachi));
    assertThat(words(both, "bridge")).isEqualTo("橋 架橋");
    assertThat(words(both, "summary")).isEqualTo("概要 要約");
  }

  @Test
  void aFileThatIsNoDictionaryIsNamed() throws IOException {
    Path file = folder.resolve("notes.txt");
    Files.writeString(file, "nothing to look up\n");
    assertThatThrownBy(() -> Dictionaries.load(List.of(file)))
        .isInstanceOf(Dictionaries.UnknownFormatException.class)
        .hasMessage(file + " is neither EDICT nor SudachiDict's synonyms");
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    Path file = folder.resolve("missing");
    assertThatThrownBy(() -> Dictionaries.load(List.of(file)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot read the dictionary " + file);
  }

  private static String words(Dictionary dictionary, String word) {
    return String.join(" ", dictionary.of(word).stream().map(Translation::text).toList());
  }
}
