package dev.kakehashi.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "19 Mar 2025",
        "19 March 2025",
        "19th March 2025",
        "March 19, 2025",
        "Mar. 19, 2025",
        "MARCH 19 2025",
        "Wed, 19 Mar 2025",
        "Wednesday 19 March, 2025",
        "19-Mar-2025",
        "Wed, 19 Mar 2025 23:30:00 +0900",
        "2025-03-19",
        "2025-03-19T23:59:00-11:00",
        "2025-03-19T00:30:00.000Z",
        "2025/03/19",
        "2025/3/19 10:00",
        "2025.3.19",
        "2025. 3. 19",
        "2025年3月19日",
        "2025年 3月 19日（水）",
        "２０２５年３月１９日",
        "令和7年3月19日",
        "令和７年３月１９日",
        "二〇二五年三月十九日",
        "公開日：2025年3月19日",
        "公開日時: 2025/03/19 10:00",
        "2025年3月19日 10時30分",
        "Published: 19 March 2025",
        "Published on March 19, 2025 at 10:30 am",
        "Date: 19 Mar 2025",
        "【2025年3月19日】"
      })
  void theseAreThe19thOfMarch2025(String text) {
    assertThat(PublicationDates.exactly(text)).contains(LocalDate.of(2025, 3, 19));
    assertThat(PublicationDates.isDateLine(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "令和元年5月1日, 2019-05-01",
    "平成31年4月30日, 2019-04-30",
    "昭和64年1月7日, 1989-01-07",
    "Sept. 5 2024, 2024-09-05",
    "1 May 2024, 2024-05-01",
    "令和七年十二月二十一日, 2025-12-21"
  })
  void otherDaysAreReadToo(String text, LocalDate day) {
    assertThat(PublicationDates.exactly(text)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/04/2025",
        "3.4.2025",
        "2025-02-30",
        "2025年13月1日",
        "March 2025",
        "2025",
        "令和7年3月",
        "12:30",
        "",
        "Mayor 12, 2025",
        "1.2025-03-191"
      })
  void whatIsNoDayIsNotGuessed(String text) {
    assertThat(PublicationDates.in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "更新日：2025年3月20日 公開日：2025年3月19日",
    "公開 2025/03/19　更新 2025/03/20",
    "Published 19 March 2025 | Updated 20 March 2025",
    "Last updated: 20 March 2025 Published: 19 March 2025"
  })
  void theDayOfAnUpdateComesSecond(String text) {
    assertThat(PublicationDates.in(text)).contains(LocalDate.of(2025, 3, 19));
  }

  @Test
  void theDayOfAnUpdateIsBetterThanNone() {
    assertThat(PublicationDates.in("最終更新：2025年3月20日")).contains(LocalDate.of(2025, 3, 20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-04-29| Asia-Pacific",
        "By Ana Ruiz | 19 Mar 2025",
        "News | 19 March 2025",
        "2025年3月19日 経済"
      })
  void aLineMayAddASectionToItsDate(String line) {
    assertThat(PublicationDates.isDateLine(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On March 19, 2025, the two ministers met.",
        "2025年3月19日、両国は協定に署名した。",
        "Talks between Japan and Peru end on 19 March 2025",
        "Asia-Pacific"
      })
  void aTextThatMentionsADayIsNoDateLine(String line) {
    assertThat(PublicationDates.isDateLine(line)).isFalse();
  }
}
