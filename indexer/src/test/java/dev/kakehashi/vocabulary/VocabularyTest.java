package dev.kakehashi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.article.Sector;
import dev.kakehashi.article.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  private static final Vocabulary BUILT_IN = Vocabulary.builtIn();

  @Test
  void everyCountryOfTheJdkIsThereInBothLanguages() {
    for (String code : Locale.getISOCountries()) {
      Country country = new Country(code);
      assertThat(BUILT_IN.term(country)).as(code).isPresent();
      assertThat(BUILT_IN.label(country, Language.ENGLISH)).as(code).matches("\\p{IsLatin}.+");
      assertThat(BUILT_IN.label(country, Language.JAPANESE))
          .as(code)
          .containsPattern("[\\p{IsHan}\\p{IsKatakana}]");
    }
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "country:GB, United Kingdom, 英国",
    "country:TW, Taiwan, 台湾",
    "country:EU, European Union, 欧州連合",
    "pair:GB-JP, Japan–United Kingdom, 日本・英国",
    "pair:JP-KR, Japan–South Korea, 日本・韓国",
    "pair:CN-US, China–United States, 中国・米国",
    "sector:regenerative-medicine, Regenerative medicine, 再生医療",
    "agreement:mou, Memorandum of understanding, 覚書",
    "stage:in-force, In force, 発効済み",
    "stage:signed, Signed, 署名済み",
    "organisation:techuk, techUK, テックUK",
    "organisation:no-such-body, no-such-body, no-such-body",
  })
  void aConceptHasALabelInEachLanguage(String key, String english, String japanese) {
    Concept concept = Concept.ofKey(key);
    assertThat(BUILT_IN.label(concept, Language.ENGLISH)).isEqualTo(english);
    assertThat(BUILT_IN.label(concept, Language.JAPANESE)).isEqualTo(japanese);
    assertThat(BUILT_IN.label(concept, new Language("fr"))).isEqualTo(english);
  }

  @Test
  void everyStageHasItsOwnLabelInBothLanguages() {
    for (Language language : List.of(Language.ENGLISH, Language.JAPANESE)) {
      assertThat(List.of(Stage.values()))
          .extracting(stage -> BUILT_IN.label(stage, language))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aBranchKnowsAllThatLiesAboveIt() {
    assertThat(BUILT_IN.withBroader(new Sector("regenerative-medicine")))
        .containsExactly(new Sector("regenerative-medicine"), new Sector("life-sciences"));
    assertThat(BUILT_IN.withBroader(new Agreement("uk-japan-cepa")))
        .containsExactly(new Agreement("uk-japan-cepa"), new Agreement("epa"));
    assertThat(BUILT_IN.withBroader(new Country("JP"))).containsExactly(new Country("JP"));
    assertThat(BUILT_IN.withBroader(new Organisation("unknown")))
        .containsExactly(new Organisation("unknown"));
  }

  @Test
  void sectorsAreATreeOfTwoLevels() {
    Set<Concept> tops = Set.copyOf(sectors(1));
    assertThat(tops).hasSizeGreaterThanOrEqualTo(15);
    assertThat(sectors(2)).hasSizeGreaterThanOrEqualTo(90);
    assertThat(tops.size() + sectors(2).size()).isEqualTo(sectors(0).size());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The U.K. and Japan | country:GB country:JP",
        "台湾とベトナム、ヴェトナム | country:TW country:VN country:VN",
        "Swiss franc |",
        "インドネシアのアルバム | country:ID",
        "Perú | country:PE",
        "OPEC | organisation:opec",
        "turkey and oman |",
        "Indian Ocean | topic:place-indian-ocean",
        "パリ協定 | agreement:paris-agreement topic:paris-agreement",
      })
  void namesOfATextBecomeTheirConcepts(String text, String keys) {
    assertThat(String.join(" ", keysIn(text))).isEqualTo(keys == null ? "" : keys);
  }

  @Test
  void aMatchTellsWhereItStandsInTheOriginal() {
    String text = "ﾍﾞﾄﾅﾑとU.K.の";
    assertThat(BUILT_IN.namesIn(FoldedText.of(text)))
        .extracting(match -> text.substring(match.start(), match.end()))
        .containsExactly("ﾍﾞﾄﾅﾑ", "U.K.");
  }

  @Test
  void kanjiOfPairsStandForCountries() {
    assertThat(BUILT_IN.pairKanji('英').map(PairKanji::country)).contains(new Country("GB"));
    assertThat(BUILT_IN.pairKanji('犬')).isEmpty();
  }

  @Test
  void anInstallationAddsRowsOfItsOwn(@TempDir Path folder) throws IOException {
    Path bodies =
        write(
            folder.resolve("organisations-kansai.tsv"),
            "# our own bodies",
            "code\tkind\ten\tja\tabbreviation\treading\tcountry\tsource",
            "naniwa\tassociation\tNaniwa Robot Forum\tなにわロボット会\tNRF\t\tJP\town");
    Path branches =
        write(
            folder.resolve("sectors-own.tsv"),
            "code\ten\tja\tbroader",
            "soroban\tabacus making\tそろばん製造\tmanufacturing");
    Vocabulary own = Vocabulary.with(List.of(bodies, branches));

    assertThat(Vocabulary.lint(List.of(bodies))).isEmpty();
    assertThat(own.label(new Organisation("naniwa"), Language.JAPANESE)).isEqualTo("なにわロボット会");
    assertThat(own.term(new Organisation("naniwa")).orElseThrow().countries())
        .containsExactly(new Country("JP"));
    assertThat(own.namesIn(FoldedText.of("NRF of Japan")))
        .flatExtracting(NameMatch::names)
        .flatExtracting(name -> name.concept().stream().toList())
        .containsExactly(new Organisation("naniwa"), new Country("JP"));
    assertThat(own.label(new Country("JP"), Language.JAPANESE)).isEqualTo("日本");
    assertThat(BUILT_IN.term(new Organisation("naniwa"))).isEmpty();
  }

  @Test
  void withoutFilesItIsTheBuiltInVocabulary() {
    assertThat(Vocabulary.with(List.of())).isSameAs(BUILT_IN);
  }

  @Test
  void aFileWithMistakesIsRefusedAndAllOfThemAreTold(@TempDir Path folder) throws IOException {
    Path file =
        write(
            folder.resolve("organisations-own.tsv"),
            "code\ten\tja\tcountry",
            "jba\tAnother\t別の\tJP",
            "half\tOnly English\t\tJP");
    assertThatThrownBy(() -> Vocabulary.with(List.of(file)))
        .isInstanceOf(Vocabulary.MistakesException.class)
        .hasMessage(
            file
                + ":2: organisation:jba stands here a second time\n"
                + file
                + ":3: organisation:half needs a name in both languages");
  }

  @Test
  void theLabelOfAPairFollowsTheOrderOfReaders() {
    CountryPair pair = CountryPair.of(new Country("JP"), new Country("VN"));
    assertThat(BUILT_IN.label(pair, Language.ENGLISH)).isEqualTo("Japan–Vietnam");
    assertThat(BUILT_IN.label(pair, Language.JAPANESE)).isEqualTo("日本・ベトナム");
  }

  /** Of the level, from 1; 0 for all. */
  private static List<Concept> sectors(int level) {
    return BUILT_IN.terms().stream()
        .map(Term::concept)
        .filter(Sector.class::isInstance)
        .filter(sector -> level == 0 || BUILT_IN.withBroader(sector).size() == level)
        .toList();
  }

  private static List<String> keysIn(String text) {
    return BUILT_IN.namesIn(FoldedText.of(text)).stream()
        .flatMap(match -> match.names().stream())
        .flatMap(name -> name.concept().stream())
        .map(Concept::key)
        .toList();
  }

  private static Path write(Path file, String... lines) throws IOException {
    return Files.write(file, List.of(lines));
  }
}
