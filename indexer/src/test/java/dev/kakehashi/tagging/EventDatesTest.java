package dev.kakehashi.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.EventDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDatesTest {
  /** A Friday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 21);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The forum is held on March 17-19, 2025 in London.         | 2025-03-17..2025-03-19
          held 17–19 March 2025                                     | 2025-03-17..2025-03-19
          from 17 to 19 March 2025,                                 | 2025-03-17..2025-03-19
          from the 17th to the 19th of March, 2025                  | 2025-03-17..2025-03-19
          March 30 – April 2, 2025                                  | 2025-03-30..2025-04-02
          December 30 – January 2, 2026                             | 2025-12-30..2026-01-02
          from March 30, 2025 through April 2, 2025                 | 2025-03-30..2025-04-02
          from Monday, March 17 to Wednesday, March 19, 2025        | 2025-03-17..2025-03-19
          30 March to 2 April 2025                                  | 2025-03-30..2025-04-02
          signed on April 23, 2025.                                 | 2025-04-23
          signed on Apr. 23, 2025.                                  | 2025-04-23
          on 19 MARCH 2025                                          | 2025-03-19
          on 19-Mar-2025                                            | 2025-03-19
          the 4th of April 2025                                     | 2025-04-04
          on March 17 and 18, 2025                                  | 2025-03-17..2025-03-18
          on March 17 and 25, 2025                                  | 2025-03-17 2025-03-25
          on 17 and 25 March 2025                                   | 2025-03-17 2025-03-25
          Signed on May 5, 2020, in force since July 1.             | 2020-05-05 2020-07-01
          on 2025-03-19                                             | 2025-03-19
          on 2025/03/19                                             | 2025-03-19
          on 2025.3.19                                              | 2025-03-19
          on 2025/03/17-19                                          | 2025-03-17..2025-03-19
          ２０２５年３月１９日に署名                                   | 2025-03-19
          2025年3月17日から19日まで開催                               | 2025-03-17..2025-03-19
          2025年3月17日（月）～19日（水）                              | 2025-03-17..2025-03-19
          2025年3月17～19日                                          | 2025-03-17..2025-03-19
          2025年3月30日から4月2日まで                                 | 2025-03-30..2025-04-02
          2025年12月30日～2026年1月2日                                | 2025-12-30..2026-01-02
          2025年12月30日～1月2日                                      | 2025-12-30..2026-01-02
          令和7年3月19日に署名                                        | 2025-03-19
          令和元年5月1日に発効                                        | 2019-05-01
          平成三十年十二月三十日に発効                                 | 2018-12-30
          2025年（令和7年）3月19日                                    | 2025-03-19
          令和７年（２０２５年）３月１９日                             | 2025-03-19
          二〇二五年三月十七日に開幕                                   | 2025-03-17
          2025年3月17、18日                                          | 2025-03-17..2025-03-18
          2025年3月17日、19日の両日                                   | 2025-03-17 2025-03-19
          2025年3月17日に開会し、19日に閉会                            | 2025-03-17 2025-03-19
          2025年3月17日、4月2日に                                     | 2025-03-17 2025-04-02
          2020年5月5日に署名、7月1日に発効                             | 2020-05-05 2020-07-01
          2025年3月17日に署名し、翌日公表した。                         | 2025-03-17 2025-03-18
          2025/03/17（月）～03/19（水）                               | 2025-03-17..2025-03-19
          """)
  void daysWithTheirYearNeedNoPublicationDate(String body, String expected) {
    assertThat(days(EventDates.in(body, Optional.empty()))).isEqualTo(expected);
    assertThat(days(EventDates.in(body, Optional.of(PUBLISHED)))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          17 to 19 March                                   | 2025-03-17..2025-03-19
          March 30 – April 2                               | 2025-03-30..2025-04-02
          on Friday 4 April                                | 2025-04-04
          on Friday, April 4, ministers                    | 2025-04-04
          the 4th of April                                 | 2025-04-04
          May 17th                                         | 2025-05-17
          on December 20                                   | 2024-12-20
          on December 20 this year                         | 2025-12-20
          on 5 May last year                               | 2024-05-05
          They met on Tuesday.                             | 2025-03-18
          They signed on Thursday.                         | 2025-03-20
          They will meet on Tuesday.                       | 2025-03-25
          They meet on Monday.                             | 2025-03-24
          last Tuesday                                     | 2025-03-18
          next Monday                                      | 2025-03-24
          this Friday                                      | 2025-03-21
          last Friday                                      | 2025-03-14
          They met last week.                              | 2025-03-10..2025-03-16
          They meet next week.                             | 2025-03-24..2025-03-30
          They signed yesterday.                           | 2025-03-20
          Today the ministers signed.                      | 2025-03-21
          The talks end tomorrow.                          | 2025-03-22
          3月17日～19日に開く                               | 2025-03-17..2025-03-19
          三月十七日に開く                                   | 2025-03-17
          12月20日に署名した                                | 2024-12-20
          英国政府は17日、覚書に署名した                      | 2025-03-17
          17日から19日まで開く                               | 2025-03-17..2025-03-19
          17〜19日に東京で開く                               | 2025-03-17..2025-03-19
          十七日、覚書に署名した                             | 2025-03-17
          2日に署名する                                     | 2025-03-02
          昨日署名した                                      | 2025-03-20
          一昨日署名した                                    | 2025-03-19
          本日英国と署名した                                 | 2025-03-21
          明日、署名する                                    | 2025-03-22
          来月4日に署名する                                  | 2025-04-04
          先月28日に署名した                                 | 2025-02-28
          今月25日                                          | 2025-03-25
          来月31日に署名する                                 |
          昨年12月20日に署名した                             | 2024-12-20
          今年12月20日に署名する                             | 2025-12-20
          24年12月20日に署名した                             | 2024-12-20
          98年12月20日に署名した                             | 1998-12-20
          来週火曜日に会う                                   | 2025-03-25
          先週会った                                        | 2025-03-10..2025-03-16
          17日に会談し、同日署名した                          | 2025-03-17 2025-03-17
          4月2日に開幕し、同月5日に閉幕する                    | 2025-04-02 2025-04-05
          3日英国政府は合意した                              | 2025-03-03
          """)
  void theRestIsReckonedFromThePublicationDate(String body, String expected) {
    assertThat(days(EventDates.in(body, Optional.of(PUBLISHED))))
        .isEqualTo(expected == null ? "" : expected);
    assertThat(days(EventDates.in(body, Optional.empty()))).isEmpty();
  }

  @Test
  void aBareDayNearTheEndOfAMonthMayBelongToTheNext() {
    assertThat(days("2日に署名する", LocalDate.of(2025, 3, 30))).isEqualTo("2025-04-02");
    assertThat(days("30日に署名した", LocalDate.of(2025, 4, 2))).isEqualTo("2025-03-30");
    assertThat(days("31日に署名した", LocalDate.of(2025, 4, 12))).isEqualTo("2025-03-31");
  }

  @Test
  void aDayWithoutAYearIsTheNearestAcrossTheTurnOfTheYear() {
    assertThat(days("on December 30", LocalDate.of(2025, 1, 3))).isEqualTo("2024-12-30");
    assertThat(days("1月5日に開く", LocalDate.of(2024, 12, 27))).isEqualTo("2025-01-05");
    assertThat(days("on February 29", LocalDate.of(2025, 1, 3))).isEqualTo("2024-02-29");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in March 2025
          March 2025 and May
          2025年3月に署名する
          3月下旬に開く
          2025年度
          平成17年度予算
          2025年3月期
          the fiscal year 2025
          the year ended 31 March 2025
          17歳の学生
          £17 May be too much
          It costs 3.17 or 2,025 yen
          In March 20,000 people came
          In March 2 million people came
          In May 17% of firms came
          version 2025.3.19.4
          v2025.3.19
          call 03-3456-1719
          tel 2025-03-1919
          for 17 days
          May they meet, 5 may
          march 17 miles
          on February 30, 2025
          on March 45
          2025年2月30日
          2025年13月1日
          03/04/2025
          3日間の会議
          3日以内に答える
          10日ぶりに再開
          開会から2日から3日程度
          第17日、約10日、計3日
          毎月17日に開く
          毎年3月17日に開く
          四日市の工場、一日に二回
          同日本は、同日程で、前日本大使、前日比
          説明日、今日の課題、今日では
          本日本語訳を
          today's world; as of today; USA Today reports
          on Mondays; Black Friday
          at 17:30 or 10:19
          Posted on 19 March 2025
          更新日：2025年3月19日
          """)
  void theseAreNoDays(String body) {
    assertThat(days(EventDates.in(body, Optional.of(PUBLISHED)))).isEmpty();
  }

  @Test
  void positionsAndWordsAreThoseOfTheBody() {
    assertThat(EventDates.in("会議は２０２５年３月１７日（月）〜１９日（水）に開く。", Optional.empty()))
        .containsExactly(
            new EventDate(
                LocalDate.of(2025, 3, 17), LocalDate.of(2025, 3, 19), 3, "２０２５年３月１７日（月）〜１９日（水）"));
    assertThat(EventDates.in("Held on 17 and 25 March 2025.", Optional.empty()))
        .containsExactly(
            new EventDate(LocalDate.of(2025, 3, 17), LocalDate.of(2025, 3, 17), 8, "17"),
            new EventDate(
                LocalDate.of(2025, 3, 25), LocalDate.of(2025, 3, 25), 15, "25 March 2025"));
  }

  /** A quadratic reading would not end within any patience. */
  @Test
  void longHostileTextsAreReadInOnePass() {
    for (String piece :
        List.of("1", "三", "3月", "March ", "17-", "2025年", "2025/03/", "on ", "17 and ")) {
      String text = piece.repeat(200_000 / piece.length());
      assertThat(EventDates.in(text, Optional.of(PUBLISHED))).isEmpty();
    }
  }

  @Test
  void anyTextIsReadWithoutFailing() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> pieces =
        List.of(
            "17", "3", "2025", "年", "月", "日", "March", " ", "-", "～", "から", "、", "十", "令和", "元",
            "(", "月", ")", "/", ".", ",", "and", "April", "昨", "同", "th", "of", "May", "来", "0",
            "99");
    for (int run = 0; run < 2000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      String body = text.toString();
      for (EventDate date : EventDates.in(body, Optional.of(PUBLISHED))) {
        assertThat(body.startsWith(date.text(), date.start())).as("seed " + seed).isTrue();
      }
    }
  }

  private static String days(String body, LocalDate published) {
    return days(EventDates.in(body, Optional.of(published)));
  }

  private static String days(List<EventDate> dates) {
    return String.join(" ", dates.stream().map(EventDatesTest::days).toList());
  }

  private static String days(EventDate date) {
    boolean one = date.first().equals(date.last());
    return one ? date.first().toString() : date.first() + ".." + date.last();
  }
}
