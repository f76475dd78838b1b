package dev.kakehashi.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConceptTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "country:GB",
        "country:ASEAN",
        "pair:GB-JP",
        "sector:biotechnology",
        "agreement:mou",
        "stage:in-force",
        "organisation:jba",
        "organisation:名前: 二",
        "topic:rules-of-origin"
      })
  void aKeyIsReadAsItWasWritten(String key) {
    assertThat(Concept.ofKey(key).key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GB",
        "land:GB",
        "country:gb",
        "country:",
        "pair:GB",
        "pair:GB-GB",
        "pair:GB-JP-KR",
        "sector: ",
        "stage:SIGNED",
        "organisation:"
      })
  void whatIsNoKeyIsRefused(String key) {
    assertThatThrownBy(() -> Concept.ofKey(key)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPairIsTheSameInEitherOrder() {
    Country japan = new Country("JP");
    Country britain = new Country("GB");
    assertThat(CountryPair.of(japan, britain)).isEqualTo(CountryPair.of(britain, japan));
    assertThat(CountryPair.ofCode("JP-GB").code()).isEqualTo("GB-JP");
    assertThat(CountryPair.ofCode("EU-JP").contains(japan)).isTrue();
    assertThat(CountryPair.ofCode("EU-JP").contains(britain)).isFalse();
    assertThatThrownBy(() -> new CountryPair(japan, britain))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBlocIsNoCountryOfIso() {
    assertThat(List.of("EU", "ASEAN", "G7X")).allMatch(code -> new Country(code).isBloc());
    assertThat(new Country("GB").isBloc()).isFalse();
  }

  @Test
  void aLanguageIsReadFromAnyTag() {
    assertThat(Language.ofTag(" JA_jp ")).isEqualTo(Language.JAPANESE);
    assertThat(Language.ofTag("en-GB")).isEqualTo(Language.ENGLISH);
    assertThatThrownBy(() -> Language.ofTag("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tagsAreJoinedInOrderAndWithoutRepeats() {
    Tags given = countries("JP", "GB");
    assertThat(given.with(countries("VN", "JP"))).isEqualTo(countries("JP", "GB", "VN"));
    assertThat(given.with(Tags.NONE)).isEqualTo(given);
  }

  @Test
  void aMentionCoversItsOwnText() {
    Country japan = new Country("JP");
    assertThatThrownBy(() -> new Mention(japan, Mention.Passage.BODY, 3, 5, "日本国", "name"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Mention(japan, Mention.Passage.BODY, 3, 3, "", "name"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Tags countries(String... codes) {
    List<Country> countries = List.of(codes).stream().map(Country::new).toList();
    return new Tags(countries, List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
