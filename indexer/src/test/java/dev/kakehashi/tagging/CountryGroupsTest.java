package dev.kakehashi.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Country;
import dev.kakehashi.article.Mention;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryGroupsTest {
  private final CountryGroups groups = new CountryGroups(Vocabulary.builtIn());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "日英EPAに署名 | 日英=JP,GB",
        "英日両政府は | 英日=GB,JP",
        "日米韓の首脳 | 日米韓=JP,US,KR",
        "台日再生医療フォーラム | 台日=TW,JP",
        "米中と日欧の関係 | 米中=US,CN 日欧=JP,EU",
        "日・EU定期首脳協議 | 日・EU=JP,EU",
        "日EU協定 | 日EU=JP,EU",
        "日・ベトナム共同声明 | 日・ベトナム=JP,VN",
        "日英国際会議 | 日英=JP,GB",
        "「日豪」の連携 | 日豪=JP,AU",
        "日越外相会談 | 日越=JP,VN",
      })
  void countriesWrittenAsOneWordAreAGroup(String text, String expected) {
    assertThat(String.join(" ", groupsIn(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本日英国と合意した",
        "3日英国政府は発表した",
        "先日台湾を訪れた",
        "翌日台北で署名した",
        "毎日英語を学ぶ",
        "10日米国で調印",
        "二十三日中国側は",
      })
  void aDayBeforeACountryIsNoGroup(String text) {
    assertThat(groupsIn(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"日本", "日", "日日", "英語", "中国電力", "米", "英国と日本", "UK-Japan", ""})
  void oneCountryOrAnotherWordIsNoGroup(String text) {
    assertThat(groupsIn(text)).isEmpty();
  }

  @Test
  void offsetsStayInTheOriginal() {
    String text = "Ｕ.Ｋ.の、日･ＥＵと日英";
    assertThat(groups.in(passage(text)))
        .extracting(group -> text.substring(group.start(), group.end()))
        .containsExactly("日･ＥＵ", "日英");
  }

  private List<String> groupsIn(String text) {
    return groups.in(passage(text)).stream()
        .map(
            group ->
                text.substring(group.start(), group.end())
                    + "="
                    + String.join(",", group.members().stream().map(Country::code).toList()))
        .toList();
  }

  private static PassageText passage(String text) {
    return PassageText.of(Mention.Passage.BODY, text, Vocabulary.builtIn());
  }
}
