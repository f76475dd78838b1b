package dev.kakehashi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {
  private static final String BODIES = "code\ten\tja\tabbreviation\tcountry";

  @TempDir private Path folder;

  @Test
  void theBuiltInTablesHaveNoMistakes() {
    assertThat(Vocabulary.lint(List.of())).isEmpty();
  }

  @Test
  void aRowNeedsTheCellsOfTheHeader() throws IOException {
    assertThat(lint("organisations.tsv", BODIES, "a\tA body\tある団体\t", "b\tB\tビー団体\t\tJP\tmore"))
        .containsExactly(
            "organisations.tsv:2: has 4 cells where the header has 5",
            "organisations.tsv:3: has 6 cells where the header has 5");
  }

  @Test
  void aFileNeedsAHeaderThatTellsItsTable() throws IOException {
    assertThat(lint("terms.tsv", "# nothing else"))
        .containsExactly("terms.tsv:1: the file has no header line with column names");
    assertThat(lint("own.tsv", "code\tname", "a\tb"))
        .containsExactly(
            "own.tsv:1: cannot tell which table this is: name the file after one, such as"
                + " organisations-….tsv");
    assertThat(lint("sectors.tsv", "code\ten\tja\tcolour", "own\town sector\t独自分野\tred"))
        .containsExactly(
            "sectors.tsv:1: unknown column colour; known are [code, en, ja, abbreviation, reading,"
                + " broader, source]");
  }

  @Test
  void aTableIsKnownByItsColumnsWhereOnlyOneHasThem() throws IOException {
    assertThat(lint("own.tsv", "name\tmeaning\tsource", "Japan Nagoya\tcompany\town")).isEmpty();
  }

  @Test
  void aNameIsNeededInBothLanguages() throws IOException {
    assertThat(lint("terms.tsv", "code\ten\tja", "own-a\t\t独自用語", "own-b\town word\t"))
        .containsExactly(
            "terms.tsv:2: topic:own-a needs a name in both languages",
            "terms.tsv:3: topic:own-b needs a name in both languages");
  }

  @Test
  void aNameIsNeitherEmptyNorPadded() throws IOException {
    assertThat(
            lint(
                "sectors.tsv",
                "code\ten\tja",
                "own-a\town sector||other\t独自分野",
                "own-b\tthis | that\t独自分野その二",
                "own-c\tthird\t独自分野その三|\u00AD",
                "own-d\tfourth\t-"))
        .containsExactly(
            "sectors.tsv:2: en has an empty name, or one with blanks around it",
            "sectors.tsv:3: en has an empty name, or one with blanks around it",
            "sectors.tsv:4: ja has an empty name, or one with blanks around it",
            "sectors.tsv:5: ja has an empty name, or one with blanks around it");
  }

  @Test
  void aCodeStandsOnceAndIsWellFormed() throws IOException {
    assertThat(
            lint(
                "countries.tsv",
                "code\ten\tja",
                "JP\tYamato\t大和国",
                "uk\tAlbion\tアルビオン国",
                "\tNowhere\tどこでもない国"))
        .containsExactly(
            "countries.tsv:2: country:JP stands here a second time",
            "countries.tsv:3: not a country code: uk",
            "countries.tsv:4: not a country code: ");
  }

  @Test
  void twoRowsOfATableDoNotShareAName() throws IOException {
    assertThat(
            lint(
                "organisations.tsv",
                BODIES,
                "own-a\tOwn Body A\t独自団体\tOBA-X\tJP",
                "own-b\tOwn body-A\t独自団体乙\tOBA-Y\tJP",
                "own-c\tOwn Body C\t経産省\tOBA-Z\tJP"))
        .satisfiesExactly(
            own ->
                assertThat(own)
                    .isEqualTo(
                        "organisations.tsv:3: Own body-A also names own-a (organisations.tsv:2)"),
            other ->
                assertThat(other)
                    .matches(
                        "organisations.tsv:4: 経産省 also names meti"
                            + " \\(built-in/organisations.tsv:\\d+\\)"));
  }

  @Test
  void aRowMayNameTheSameThingTwice() throws IOException {
    assertThat(lint("organisations.tsv", BODIES, "own\tOwn Body|Own body\t独自団体\tOwn-Body\tJP"))
        .isEmpty();
  }

  @Test
  void codesThatARowRefersToExist() throws IOException {
    assertThat(
            lint(
                "sectors.tsv",
                "code\ten\tja\tbroader",
                "own-a\town sector\t独自分野\tno-such-sector",
                "own-b\town branch\t独自支流\town-a"))
        .containsExactly("sectors.tsv:2: the broader code no-such-sector is not in sectors.tsv");
    assertThat(lint("organisations.tsv", BODIES, "own\tOwn Body\t独自団体\t\tUK"))
        .containsExactly("organisations.tsv:2: the country UK is not in countries.tsv");
    assertThat(
            lint(
                "agreements.tsv",
                "code\tkind\ten\tja\tbroader\tparties",
                "own\tnamed\tOwn Pact\t独自協定\tfta\tJP|ZZ"))
        .containsExactly("agreements.tsv:2: the country ZZ is not in countries.tsv");
  }

  @Test
  void aBroaderConceptIsOfAKindThatThereIs() throws IOException {
    assertThat(
            lint(
                "terms.tsv",
                "code\ten\tja\tbroader",
                "own-a\town word\t独自用語\tcolour:red",
                "own-b\town other word\t独自用語乙\tcountry:JP|colour:red",
                "own-c\town third word\t独自用語丙\tcountry:ZZ",
                "own-d\town fourth word\t独自用語丁\tcountry:JP"))
        .containsExactly(
            "terms.tsv:2: no such kind of concept: colour:red",
            "terms.tsv:3: the broader country:JP|colour:red is in no table",
            "terms.tsv:4: the broader country:ZZ is in no table");
  }

  @Test
  void aShortNameNeedsACondition() throws IOException {
    assertThat(
            lint(
                "organisations.tsv",
                BODIES,
                "own-a\tOwn Body A\t独\t\tJP",
                "own-b\tOwn Body B\tわが\tOb\tJP",
                "own-c\tOwn Body C\t独自団体丙\tQ|QZ\tJP"))
        .containsExactly(
            "organisations.tsv:2: 独 is too short to be sure of: say in ambiguous.tsv when it"
                + " counts",
            "organisations.tsv:3: わが is too short to be sure of: say in ambiguous.tsv when it"
                + " counts",
            "organisations.tsv:3: Ob is too short to be sure of: say in ambiguous.tsv when it"
                + " counts",
            "organisations.tsv:4: Q is too short to be sure of: say in ambiguous.tsv when it"
                + " counts");
    Path bodies = write("organisations.tsv", BODIES, "own\tOwn Body\t独自団体\tQ\tJP");
    Path conditions =
        write("ambiguous.tsv", "name\tcode\tcompany", "Q\torganisation:own\tself|James");
    assertThat(Vocabulary.lint(List.of(bodies, conditions))).isEmpty();
  }

  @Test
  void anAmbiguousNameHasAKnownCodeAndACondition() throws IOException {
    assertThat(
            lint(
                "ambiguous.tsv",
                "name\tcode\tcompany",
                "Congo\tnowhere\tself",
                "Congo Basin\torganisation:no-such-body\tself",
                "Albion\tGB\t",
                "Zipangu\tJP\tself",
                "zipangu\tJP\tcountry"))
        .containsExactly(
            "ambiguous.tsv:2: unknown code nowhere",
            "ambiguous.tsv:3: unknown code organisation:no-such-body",
            "ambiguous.tsv:6: zipangu stands already in ambiguous.tsv:5",
            "ambiguous.tsv:4: Albion has no condition, so it always counts");
  }

  @Test
  void aLongerNameStandsOnceAndIsNoNameItself() throws IOException {
    assertThat(
            lint(
                "longer-names.tsv",
                "name\tmeaning",
                "Japan Nagoya\tcompany",
                "Japan-Nagoya\tcompany",
                "Japan\tcountry"))
        .containsExactly(
            "longer-names.tsv:3: Japan-Nagoya stands already in longer-names.tsv:2",
            "longer-names.tsv:4: Japan cannot hide itself: it names country:JP");
  }

  @Test
  void aNameThatHidesOthersIsNotEmpty() throws IOException {
    assertThat(lint("longer-names.tsv", "name\tmeaning\tsource", "\tcompany\town"))
        .containsExactly("longer-names.tsv:2: the row needs a name");
    assertThat(lint("ambiguous.tsv", "name\tcode", "\tJP"))
        .contains("ambiguous.tsv:2: the row needs a name");
  }

  @Test
  void aKanjiOfPairsIsOneCharacterOfItsOwn() throws IOException {
    assertThat(lint("pair-kanji.tsv", "kanji\tcode", "日本\tJP", "\tGB", "日\tJP"))
        .containsExactly(
            "pair-kanji.tsv:2: a kanji of a pair is one character, not 日本",
            "pair-kanji.tsv:3: a kanji of a pair is one character, not ",
            "pair-kanji.tsv:4: 日 stands already in built-in/pair-kanji.tsv:3");
  }

  @Test
  void aCueIsOfAKnownKind() throws IOException {
    assertThat(lint("cues.tsv", "code\ten\tja", "name\tfoo\tふう", "in-force\tis law\t法となる"))
        .containsExactly("cues.tsv:2: no such kind of cue: name");
  }

  @Test
  void aFileThatCannotBeReadIsAMistake() throws IOException {
    Path latin1 = folder.resolve("terms.tsv");
    Files.write(latin1, new byte[] {'c', 'o', 'd', 'e', (byte) 0xE9});
    assertThat(Vocabulary.lint(List.of(latin1)))
        .containsExactly(
            new Mistake(latin1.toString(), 1, "cannot be read as UTF-8: Input length = 1"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
    assertThat(lint("terms.tsv", "\uFEFFcode\ten\tja", "own\town word\t独自用語")).isEmpty();
  }

  private List<String> lint(String file, String... lines) throws IOException {
    return Vocabulary.lint(List.of(write(file, lines))).stream()
        .map(mistake -> mistake.toString().replace(folder + "/", ""))
        .toList();
  }

  private Path write(String file, String... lines) throws IOException {
    return Files.write(folder.resolve(file), List.of(lines));
  }
}
