package dev.kakehashi.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Mention;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.article.Tags;
import dev.kakehashi.index.ArticleJson;
import dev.kakehashi.source.SourceArticle;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownOrganisationsTest {
  private static final Tagger TAGGER = new Tagger(Vocabulary.builtIn());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Japan Kelp Growers Association (JKGA) met.        | Japan Kelp Growers Association
          He leads the Kelp and Nori Union (KNU), which met.     | Kelp and Nori Union
          the UK Kelp Growers Association (KGA) met              | UK Kelp Growers Association
          the Japan Kelp Trade Research Office (JEKTRO) met      |
          the Japan Kelp External Trade Office (JKETRO) met      | Japan Kelp External Trade Office
          Head of the Institute for Kelp of Hokkaido (IKH)       | Institute for Kelp of Hokkaido
          Ministry of Kelp, Water and Nori (MKWN) officials      | Ministry of Kelp, Water and Nori
          President Taro Yamada of the Oban Kelp Council said    | Oban Kelp Council
          The Kelp Federation of Hokkaido and Sony met.          | Kelp Federation of Hokkaido
          the Kelp Growers Association (Tokyo) met              | Kelp Growers Association
          members of the Oban Kelp Society met                   | Oban Kelp Society
          an Oban University and Sony project                    | Oban University
          the Oban Kelp Council Chairman said                    | Oban Kelp Council
          会合で日本昆布養殖協会（ＪＫＡ）が                          | 日本昆布養殖協会
          会合で日本昆布養殖協会（JKA）が                            | 日本昆布養殖協会
          会合で日本昆布養殖協会（以下「JKA」という）が                | 日本昆布養殖協会
          会合で全日本昆布事業者連合会（昆事連）が                     | 全日本昆布事業者連合会
          会合で昆布海苔輸出委員会（KNC）が                           | 昆布海苔輸出委員会
          一般社団法人日本昆布養殖協会と                              | 日本昆布養殖協会
          ケルプテック研究所は                                      | ケルプテック研究所
          """)
  void anUnknownOrganisationIsKeptByItsName(String body, String expected) {
    assertThat(String.join(" ", names(body))).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Joint Committee met.",
        "The National Trade Council met.",
        "the Kelp Growers Association Agreement (KGAA) was signed",
        "the Kelp Growers Union (XYZ) met",
        "the Kelp Growers Union (Tokyo) met",
        "the Trade Department and the Kelp Office",
        "Oban University Press printed it",
        "an association of kelp growers (AKG)",
        "the Ministry of Health said",
        "Sony and Toyota Foundation",
        "合同委員会が開かれた",
        "経済委員会は",
        "同協会は",
        "各国大学が",
        "国内有力大学が",
        "英国当局は",
        "関係省庁が",
        "地方銀行は",
        "地方商業銀行は",
        "日本の協会は",
        "協会長が",
        "昆布養殖協会長が",
        "昆布の会議（JKA）が"
      })
  void theseNameNoOrganisation(String body) {
    assertThat(names(body)).isEmpty();
  }

  @Test
  void whatTheVocabularyKnowsKeepsItsCode() {
    Article english = tagged("Forum", "The UK BioIndustry Association (BIA) met.");
    Article japanese = tagged("会合", "英国バイオ産業協会（BIA）が訪日した。");
    assertThat(english.tags().organisations()).containsExactly(new Organisation("bia"));
    assertThat(japanese.tags().organisations()).containsExactly(new Organisation("bia"));
  }

  @Test
  void aShortFormCountsWhereverTheTextUsesIt() {
    String body =
        "The Japan Kelp Growers Association (JKGA) met. JKGA members and the JKGAX left. JKGA's";
    assertThat(mentions(tagged("JKGA meets", body)))
        .containsExactly(
            "TITLE 0-4 short form the text explains",
            "BODY 4-34 name with short form",
            "BODY 36-40 short form the text explains",
            "BODY 47-51 short form the text explains",
            "BODY 80-84 short form the text explains");
    assertThat(mentions(tagged("会合", "日本昆布養殖協会（JKA）は、JKAの会員と")))
        .containsExactly(
            "BODY 0-8 name with short form",
            "BODY 9-12 short form the text explains",
            "BODY 15-18 short form the text explains");
  }

  @Test
  void aTitleInCapitalizedWordsNamesNoneWithoutAShortForm() {
    assertThat(tagged("Kelp Growers Council Of Oban Meets", "They met.").tags().organisations())
        .isEmpty();
  }

  @Test
  void blanksWithinANameAreAllAlike() {
    assertThat(names("the Association of\nOban Kelp\u00A0Growers met"))
        .containsExactly("Association of Oban Kelp Growers");
  }

  @Test
  void aNameSurvivesItsKeyAndItsJson() {
    Organisation named = new Organisation("Kelp: \"the\" Growers Association");
    assertThat(Concept.ofKey(named.key())).isEqualTo(named);
    Article article = tagged("Forum", "The Japan Kelp Growers Association (JKGA) met.");
    assertThat(Facet.ORGANISATION.valuesOf(article))
        .containsExactly("Japan Kelp Growers Association");
    Article read =
        ArticleJson.read(ArticleJson.head(article), article.body(), ArticleJson.evidence(article));
    assertThat(read).isEqualTo(article);
    assertThat(
            Vocabulary.builtIn()
                .label(new Organisation("Japan Kelp Growers Association"), Language.JAPANESE))
        .isEqualTo("Japan Kelp Growers Association");
  }

  @Test
  void longHostileTextsAreReadInOnePass() {
    for (String piece :
        List.of("Association ", "Bank of ", "Kelp (", "協会", "協会・", "協会（", "A, B of ")) {
      Article article = tagged("Forum", piece.repeat(200_000 / piece.length()));
      assertThat(article.tags().organisations()).hasSizeLessThan(2);
    }
  }

  private static List<String> names(String body) {
    return tagged("Forum", body).tags().organisations().stream().map(Organisation::code).toList();
  }

  private static List<String> mentions(Article article) {
    return article.mentions().stream()
        .filter(mention -> mention.concept() instanceof Organisation)
        .map(UnknownOrganisationsTest::shown)
        .toList();
  }

  private static String shown(Mention mention) {
    return mention.passage() + " " + mention.start() + "-" + mention.end() + " " + mention.rule();
  }

  private static Article tagged(String title, String body) {
    return TAGGER.tag(
        new SourceArticle(
            Optional.of("id"),
            Optional.empty(),
            Optional.empty(),
            title,
            false,
            body,
            Optional.of(Language.ENGLISH),
            Optional.empty(),
            List.of(),
            Tags.NONE));
  }
}
