package dev.kakehashi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CalendarPeriodTest {
  @ParameterizedTest(name = "{0}: {1} to {2}")
  @CsvSource({
    "2024, 2024-01-01, 2024-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2024/4/5, 2024-04-05, 2024-04-05",
    "2024.12.31, 2024-12-31, 2024-12-31",
    "２０２４－０４, 2024-04-01, 2024-04-30",
    "2024年, 2024-01-01, 2024-12-31",
    "2024年4月, 2024-04-01, 2024-04-30",
    "二〇二四年十二月三十一日, 2024-12-31, 2024-12-31",
    "令和元年, 2019-01-01, 2019-12-31",
    "平成31年4月30日, 2019-04-30, 2019-04-30",
    "令和 6 年 4 月, 2024-04-01, 2024-04-30",
  })
  void aYearAMonthOrADayIsRead(String text, LocalDate first, LocalDate last) {
    assertThat(CalendarPeriod.of(text)).contains(new CalendarPeriod(first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "24", "24年", "2024-13", "2024-02-30", "0999", "2024-4/5", "20240405"})
  void anythingElseIsNone(String text) {
    assertThat(CalendarPeriod.of(text)).isEmpty();
  }

  @Test
  void noNumberIsTooGreatToBeRefused() {
    assertThat(CalendarPeriod.of("9".repeat(500))).isEmpty();
    assertThat(CalendarPeriod.of("十".repeat(500) + "年")).isEmpty();
  }
}
