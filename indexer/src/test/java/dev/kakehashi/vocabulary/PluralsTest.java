package dev.kakehashi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluralsTest {
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "memorandum of understanding, memorandum of understandings",
    "treaty, treaties",
    "survey, surveys",
    "business, businesses",
    "patch, patches",
    "wish, wishes",
    "tax, taxes",
    "a, as",
  })
  void theLastWordTakesItsRegularPlural(String name, String plural) {
    assertThat(Plurals.forms(name)).containsExactly(name, plural);
  }

  @ParameterizedTest
  @ValueSource(strings = {"life sciences", "MOU", "覚書", "café", "G7"})
  void pluralsAbbreviationsAndOtherScriptsStayAsTheyAre(String name) {
    assertThat(Plurals.forms(name)).containsExactly(name);
  }

  @Test
  void pluralsOfGeneralTermsAreFoundInTexts() {
    assertThat(
            Vocabulary.builtIn()
                .namesIn(FoldedText.of("free trade agreements and investment treaties"))
                .stream()
                .flatMap(match -> match.names().stream())
                .flatMap(name -> name.concept().stream())
                .map(concept -> concept.key()))
        .contains("agreement:fta", "agreement:investment-treaty");
  }
}
