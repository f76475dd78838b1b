package dev.kakehashi.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScrapedTextReaderTest {
  @TempDir private Path folder;

  private SourceArticle read(String text) throws IOException {
    return Readings.article(folder, "page.txt", text);
  }

  @Test
  void aTextWithoutAHeadlineTakesItsTitleFromTheFirstSentence() throws IOException {
    SourceArticle article =
        read(
            """
            The Port of Kobe and the Port of Antwerp-Bruges have signed a Letter of Intent (LOI) on clean shipping fuel, planning to test ammonia bunkering before the end of the decade.
            Both ports handle more than two million containers a year, and both want to serve ships with low emissions.
            The plan names three steps:
            - A joint safety study
            - Training for bunker crews in both ports
            Port director Emi Hara said: "We begin with safety."
            """);
    assertThat(article.title())
        .isEqualTo(
            "The Port of Kobe and the Port of Antwerp-Bruges have signed a Letter of Intent (LOI)"
                + " on clean shipping fuel");
    assertThat(article.titleDerived()).isTrue();
    assertThat(article.published()).isEmpty();
    assertThat(article.source()).isEmpty();
    assertThat(article.body())
        .startsWith("The Port of Kobe and")
        .contains("\n\nThe plan names three steps:\n\n- A joint safety study\n\n- Training for")
        .endsWith("said: \"We begin with safety.\"");
  }

  @Test
  void aDoubledHeadlineAndACaptionAreNotTheArticle() throws IOException {
    SourceArticle article =
        read(
            """
            Chilean growers’ visit to Osaka opens doors for fresh fruit

            Growers’ visit to Osaka opens doors for fresh fruit

            The growers’ group (pictured from left): Ana Ruiz (Frutas del Sur), Luis Soto (Valle Verde), Emi Hara (Osaka Market),


            Chilean fruit growers met wholesalers in Osaka last week and agreed on a trial season for cherries.\u00a0

            Next season

            The first containers leave Valparaíso in November, the growers said on the last day.

            Back to Top
            """);
    assertThat(article.title())
        .isEqualTo("Chilean growers’ visit to Osaka opens doors for fresh fruit");
    assertThat(article.published()).isEmpty();
    assertThat(article.body())
        .isEqualTo(
            """
            Chilean fruit growers met wholesalers in Osaka last week and agreed on a trial season for cherries.

            Next season

            The first containers leave Valparaíso in November, the growers said on the last day.\
            """);
  }

  @Test
  void anArticleClosesWithItsInvitation() throws IOException {
    SourceArticle article =
        read(
            """
            7 May 2024
            by Tom Baker

            Canada and Japan – A Battery Alliance in the Making

            Since the two governments agreed on a battery supply chain, six companies have announced plants in Ontario and Quebec.

            The plans reach from nickel mines to recycling, and the first cells are due in two years.

            To hear more, come to the next battery forum in June – read the programme and sign up here.


            Battery Network programmes

            The network helps its members to find partners abroad. Visit the programme page here.



            Upcoming events

            Latest news and insights\u00a0

            Awards are open! Do you know a colleague who deserves a prize? Nominate them before the summer.

            Learn more

            Meet the team\u00a0

            Mia Wong

            Mia Wong

            Head of Energy, Battery Network

            Authors

            Tom Baker

            Chair of the battery forum\
            """);
    assertThat(article.title()).isEqualTo("Canada and Japan – A Battery Alliance in the Making");
    assertThat(article.published()).contains(LocalDate.of(2024, 5, 7));
    assertThat(article.authors()).containsExactly("Tom Baker");
    assertThat(article.body()).startsWith("Since the two").endsWith("and sign up here.");
  }

  @Test
  void contactsAndNameCardsAreNotTheArticle() throws IOException {
    SourceArticle article =
        read(
            """
            Norway and Japan agree on offshore wind standards

            On June 3rd, Norway and Japan announced common standards for floating wind farms ahead of an energy summit

            The standards cover anchors, cables and the training of crews, and will be reviewed every second year.

            If you have questions about the standards, please get in touch with us at [email\u00a0protected].

            Kari Berg

            Kari Berg

            Senior adviser for ocean industries, NorWind\
            """);
    assertThat(article.title()).isEqualTo("Norway and Japan agree on offshore wind standards");
    assertThat(article.published()).isEmpty();
    assertThat(article.authors()).isEmpty();
    assertThat(article.body())
        .startsWith("On June 3rd, Norway")
        .endsWith("and will be reviewed every second year.");
  }

  @Test
  void aSiteThatSignsItsArticlesIsTheirSource() throws IOException {
    SourceArticle article =
        read(
            """
            AGRI POST|News &
            Markets
            Blog

            2024-11-05| South America

            Brazil’s Embrapa and Japan’s NARO Open a Joint Soil Laboratory for Tropical Rice in Brasília

            by AgriPost
            Share To
            The laboratory is the first of its kind on the continent, and its opening drew growers, seed firms and officials of both countries. Image: AgriPost

            Brasília, Brazil — November 1, 2024The first joint soil laboratory of the two institutes opened on Friday. It will study how rice grows on acid soils.

            A Long Search for Better Soil

            Researchers of both institutes have worked on savanna soils since the seventies, said Dr. Rosa Lima. “We know each other well.”

            Growers will send samples from forty farms, which the laboratory studies free of charge. Photo: AgriPost.

            ©www.agripost.com All rights reserved. Write to us: [email\u00a0protected]
            Related Post
            Germany and Peru Discuss Coffee Standards in Hamburg This Week
            2024-10-30
            LATEST
            Coffee Prices Rise Again
            2024-11-04
            EVENT
            2024-12-01
            World Soil Congress
            Chicago, U.S.A
            Scroll to Top\
            """);
    assertThat(article.source()).contains("AgriPost");
    assertThat(article.authors()).isEmpty();
    assertThat(article.published()).contains(LocalDate.of(2024, 11, 5));
    assertThat(article.title())
        .isEqualTo(
            "Brazil’s Embrapa and Japan’s NARO Open a Joint Soil Laboratory for Tropical Rice in"
                + " Brasília");
    assertThat(article.body())
        .isEqualTo(
            """
            Brasília, Brazil — November 1, 2024 The first joint soil laboratory of the two institutes opened on Friday. It will study how rice grows on acid soils.

            A Long Search for Better Soil

            Researchers of both institutes have worked on savanna soils since the seventies, said Dr. Rosa Lima. “We know each other well.”\
            """);
  }

  @Test
  void aJapanesePageIsCleanedLikeAnEnglishOne() throws IOException {
    SourceArticle article =
        read(
            """
            経済新報オンライン｜ニュース
            ホーム
            最新ニュース
            会員登録

            公開日：令和７年10月８日　更新日：2025年10月9日

            日英の業界団体、水素分野で協力覚書に署名
            日英の業界団体が水素分野で協力覚書に署名

            文：山田花子
            シェアする
            写真：署名式に臨む両団体の代表（横浜市）
            　日本と英国の水素産業の業界団体は８日、横浜市で開かれた展示会で、協力に関する覚書に署名した。
            両国の企業の交流を深めるのが狙いだ。

            今後の計画
            　両団体は年２回、互いに訪問団を派遣する。共同の調査も行う。
            関連記事：英国、ＣＰＴＰＰに正式加盟
            「これは大きな一歩だ」と駐日大使は述べた。

            続きを読む
            お問い合わせ：広報室　info@example.or.jp
            関連記事
            米国と独が関税を引き下げることで合意した。
            2025-10-01
            コピーライト 2025 経済新報社\
            """);
    assertThat(article.title()).isEqualTo("日英の業界団体、水素分野で協力覚書に署名");
    assertThat(article.published()).contains(LocalDate.of(2025, 10, 8));
    assertThat(article.authors()).containsExactly("山田花子");
    assertThat(article.source()).contains("経済新報社");
    assertThat(article.body())
        .isEqualTo(
            """
            日本と英国の水素産業の業界団体は８日、横浜市で開かれた展示会で、協力に関する覚書に署名した。

            両国の企業の交流を深めるのが狙いだ。

            今後の計画

            両団体は年２回、互いに訪問団を派遣する。共同の調査も行う。

            「これは大きな一歩だ」と駐日大使は述べた。\
            """);
  }

  @Test
  void aShortJapaneseHeadlineAndTheReportersNameAreFound() throws IOException {
    SourceArticle article =
        read(
            """
            日越首脳会談
            2025.3.19
            【ハノイ＝佐藤一郎】日本とベトナムの首相は19日に会談し、半導体の人材育成で協力することで一致した。
            両国は来年、共同の研究所を開く。
            （佐藤一郎記者）
            以上
            """);
    assertThat(article.title()).isEqualTo("日越首脳会談");
    assertThat(article.published()).contains(LocalDate.of(2025, 3, 19));
    assertThat(article.authors()).containsExactly("佐藤一郎");
    assertThat(article.body()).startsWith("【ハノイ＝佐藤一郎】").endsWith("研究所を開く。");
  }

  @Test
  void menusNoticesAndAQuestionAsHeadline() throws IOException {
    SourceArticle article =
        read(
            """
            Skip to main content
            Home > News > International trade
            Events
            We use cookies to make this site work better. You can read more about them in our policy.
            Accept all cookies
            Can the new accord deliver for small exporters?
            Published: 3 March 2025 | Updated: 5 March 2025
            By Jane Doe and Ken Sato
            5 min read
            Ministers promise less paperwork, but firms want clear rules first
            LONDON, March 1, 2025 (Trade Wire) - Small exporters in Britain and Japan will soon need fewer forms.
            Read more: What the accord says
            By 2030, the two governments hope to halve the time that goods spend at the border.
            A joint committee will meet in Osaka in May. You can register here.
            The committee will report to both parliaments. Its first report is due in December.
            Media contact
            Press office, press@example.org
            © 2025 Trade Weekly. All rights reserved.
            """);
    assertThat(article.title()).isEqualTo("Can the new accord deliver for small exporters?");
    assertThat(article.published()).contains(LocalDate.of(2025, 3, 3));
    assertThat(article.authors()).containsExactly("Jane Doe", "Ken Sato");
    assertThat(article.source()).contains("Trade Weekly");
    assertThat(article.body())
        .isEqualTo(
            """
            Ministers promise less paperwork, but firms want clear rules first

            LONDON, March 1, 2025 (Trade Wire) - Small exporters in Britain and Japan will soon need fewer forms.

            By 2030, the two governments hope to halve the time that goods spend at the border.

            A joint committee will meet in Osaka in May. You can register here.

            The committee will report to both parliaments. Its first report is due in December.\
            """);
  }

  @Test
  void aDatelineGivesTheDayWhereNoHeaderDoes() throws IOException {
    String body =
        "Firms from both countries met at the harbour and signed three letters of intent.";
    assertThat(
            read("Fuel pact signed in Oslo today\n\nOSLO, Norway, June 3, 2024 – " + body)
                .published())
        .contains(LocalDate.of(2024, 6, 3));
    assertThat(
            read("Fuel pact signed in Oslo today\n\nOn June 3, 2024, in Oslo, they met: " + body)
                .published())
        .isEmpty();
    assertThat(read("脱炭素で協定\n\n【東京＝2024年6月3日】日本とノルウェーは脱炭素の協定に署名したと発表した。").published())
        .contains(LocalDate.of(2024, 6, 3));
    assertThat(read("脱炭素で協定\n\n2024年6月3日、日本とノルウェーは脱炭素の協定に署名したと発表した。").published()).isEmpty();
  }

  @Test
  void teasersAboveAndBelowTheArticleAreNotIt() throws IOException {
    SourceArticle article =
        read(
            """
            Sunday, November 22, 2026
            Latest news
            Wheat prices fall again as harvests in the north come in early
            2026-11-21
            Steel makers of three countries plan a common standard this year
            2026-11-20
            Analysis
            Fiji and Japan sign an accord on fisheries research in Suva
            18 November 2026
            By Mere Waqa, Senior Reporter
            Fiji and Japan will count tuna stocks together, the two ministers said at the signing in Suva.
            The programme covers:
            Tagging at sea
            Shared laboratories
            Training in Tokyo
            A joint archive
            Open data
            The first cruise starts in March, with scientists of both countries aboard the same ship.
            About Pacific Trade News
            Pacific Trade News is a service of the islands’ chambers.
            Comments (3)
            I think that this is a good accord, and I have said so for a long time, as all my friends know.
            """);
    assertThat(article.title())
        .isEqualTo("Fiji and Japan sign an accord on fisheries research in Suva");
    assertThat(article.published()).contains(LocalDate.of(2026, 11, 18));
    assertThat(article.authors()).containsExactly("Mere Waqa");
    assertThat(article.body())
        .isEqualTo(
            """
            Fiji and Japan will count tuna stocks together, the two ministers said at the signing in Suva.

            The programme covers:

            Tagging at sea

            Shared laboratories

            Training in Tokyo

            A joint archive

            Open data

            The first cruise starts in March, with scientists of both countries aboard the same ship.\
            """);
  }

  @Test
  void aNarrowHeadlineGoesBeforeAWideSubtitle() throws IOException {
    SourceArticle article =
        read(
            """
            Pacific Trade News | Fisheries
            Fiji and Japan sign tuna pact
            Scientists of both countries will count the stocks together from March
            Fiji and Japan will count tuna stocks together, the two ministers said at the signing in Suva.
            """);
    assertThat(article.title()).isEqualTo("Fiji and Japan sign tuna pact");
    assertThat(article.body()).startsWith("Scientists of both countries will count");
  }

  @Test
  void hardLineEndsAreUndone() throws IOException {
    SourceArticle article =
        read(
            """
            India and Australia open talks on critical minerals

            Australia and India have opened talks on a joint supply chain for
            critical minerals, the two trade ministers said after a meeting in
            Perth. The talks are to end next year.

            Both sides named lithium and cobalt as first minerals. A working
            group of officials and companies will meet every second month and
            publish what it decides.
            """);
    assertThat(article.title()).isEqualTo("India and Australia open talks on critical minerals");
    assertThat(article.body())
        .isEqualTo(
            "Australia and India have opened talks on a joint supply chain for critical minerals,"
                + " the two trade ministers said after a meeting in Perth. The talks are to end"
                + " next year.\n\n"
                + "Both sides named lithium and cobalt as first minerals. A working group of"
                + " officials and companies will meet every second month and publish what it"
                + " decides.");
  }

  @Test
  void aSingleLineIsTitleAndText() throws IOException {
    SourceArticle article = read("日英が覚書に署名\n");
    assertThat(article.title()).isEqualTo("日英が覚書に署名");
    assertThat(article.titleDerived()).isTrue();
    assertThat(article.body()).isEqualTo("日英が覚書に署名");
  }

  @Test
  void labelledSourceAndAddressAreRead() throws IOException {
    SourceArticle article =
        read(
            """
            Ghana and Japan agree on cocoa traceability
            Source: Cocoa Times
            URL: https://example.org/cocoa
            Ghana and Japan will trace cocoa from farm to factory, the two ministries said on Friday.
            """);
    assertThat(article.source()).isEqualTo(Optional.of("Cocoa Times"));
    assertThat(article.url()).hasToString("Optional[https://example.org/cocoa]");
    assertThat(article.title()).isEqualTo("Ghana and Japan agree on cocoa traceability");
  }

  @Test
  void manyQuestionsInARowAreNoTrouble() throws IOException {
    SourceArticle article = read("Is this an accord or only a letter of intent?\n".repeat(20_000));
    assertThat(article.title()).isEqualTo("Is this an accord or only a letter of intent?");
  }

  @Test
  void aPageWithoutAnArticleIsRejected() throws IOException {
    assertThat(Readings.rejection(folder, "a.txt", "Home\n© 2025 Trade Weekly\n"))
        .isEqualTo("holds no article text");
  }
}
