package dev.kakehashi.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Article;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Mention;
import dev.kakehashi.article.Stage;
import dev.kakehashi.article.Tags;
import dev.kakehashi.source.SourceArticle;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggerTest {
  private final Tagger tagger = new Tagger(Vocabulary.builtIn());

  @ParameterizedTest(name = "{0} {1}: {2}, {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "日英、バイオで覚書 | 両国の業界団体が署名した。 | GB JP | GB-JP",
        "UK and Japan sign biotech MOU | The two sides met in Yokohama. | GB JP | GB-JP",
        "Anglo-Japanese accord signed | It covers research. | GB JP | GB-JP",
        "日・EU、データ協定に署名 | 担当者が発表した。 | EU JP | EU-JP",
        "3日英国政府が発表 | 英国の統計である。 | GB | ",
        "先日台湾で地震 | 台湾の気象当局が発表した。 | TW | ",
        "Uruguay Round and the Swiss franc | Bankers in New York spoke of the Paris Agreement. | | ",
        "中国電力、日本大学と実験 | 山口県で始めた。 | | ",
        "インドネシアとの協定に日本が署名 | 日本の経産相が署名した。 | ID JP | ID-JP",
        "アルバムの売れ行き | ギニアビサウの歌手が出した。 | GW | ",
      })
  void countriesAndPairsAreWhatTheArticleIsAbout(
      String title, String body, String countries, String pairs) {
    Tags tags = tag(title, body).tags();
    assertThat(String.join(" ", tags.countries().stream().map(Concept::code).sorted().toList()))
        .isEqualTo(countries == null ? "" : countries);
    assertThat(String.join(" ", tags.pairs().stream().map(Concept::code).sorted().toList()))
        .isEqualTo(pairs == null ? "" : pairs);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Japan and Chile signed a memorandum of understanding. | SIGNED",
        "Japan and Chile plan to sign a memorandum of understanding. | PROPOSED",
        "日本とチリは協定に署名した。 | SIGNED",
        "日本とチリは協定の締結を目指す。 | PROPOSED",
        "日本とチリの経済連携協定が発効した。 | IN_FORCE",
        "日本とチリは経済連携協定の交渉に入った。 | NEGOTIATING",
        "日本とチリは経済連携協定で大筋合意した。 | AGREED",
      })
  void theStageIsWhatTheVerbSays(String body, Stage stage) {
    assertThat(tag("News of the day", body).tags().stages()).containsExactly(stage);
  }

  @ParameterizedTest
  @CsvSource({
    "日本とチリは協定への署名を見送った。",
    "Japan denied that it had signed the free trade agreement with Chile.",
    "The signing of the loan agreement between Japan and Chile was postponed."
  })
  void whatIsDeniedOrPutOffIsNotSigned(String body) {
    assertThat(tag("News of the day", body).tags().stages()).doesNotContain(Stage.SIGNED);
  }

  @Test
  void everyTagHasAMentionThatCoversItsWords() {
    Article article = tag("日英、バイオで覚書に署名", "UK BioIndustry Association and JBA signed an MOU.");
    assertThat(article.tags().agreements()).contains(new Agreement("mou"));
    List<Concept> mentioned = article.mentions().stream().map(Mention::concept).toList();
    assertThat(mentioned)
        .containsAll(article.tags().countries())
        .containsAll(article.tags().pairs())
        .containsAll(article.tags().agreements())
        .containsAll(article.tags().stages())
        .containsAll(article.tags().organisations());
    for (Mention mention : article.mentions()) {
      String text = mention.passage() == Mention.Passage.TITLE ? article.title() : article.body();
      assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
    }
  }

  @Test
  void idsStayTheSameForTheSameContent() {
    assertThat(tag("A title", "A body.").id()).isEqualTo(tag("A title", "A body.").id());
    assertThat(tag("A title", "A body.").id()).isNotEqualTo(tag("A title", "B body.").id());
  }

  private Article tag(String title, String body) {
    return tagger.tag(
        new SourceArticle(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            title,
            false,
            body,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Tags.NONE));
  }
}
