package dev.kakehashi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadinessTest {
  private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final InstantSource time = now::get;
  private final Clock clock = time.withZone(ZoneOffset.UTC);
  private final Readiness readiness = new Readiness(true, clock);

  @ParameterizedTest
  @ValueSource(strings = {"disk-full", "index-unavailable", "keys-unavailable"})
  void aTroubleIsOverWithTheNextWriteOrAfterHalfAMinute(String trouble) {
    assertThat(readiness.againstWrites()).isEmpty();
    readiness.wrote(trouble);
    assertThat(readiness.againstWrites()).contains(trouble);
    assertThat(readiness.againstSearch()).isEmpty();
    readiness.wrote("ok");
    assertThat(readiness.againstWrites()).isEmpty();
    readiness.wrote(trouble);
    now.set(START.plusSeconds(29));
    assertThat(readiness.againstWrites()).contains(trouble);
    now.set(START.plusSeconds(30));
    assertThat(readiness.againstWrites()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"key-required", "body-too-large", "busy", "nothing-written"})
  void aMistakeOfTheWriterIsNoTrouble(String outcome) {
    readiness.wrote(outcome);
    assertThat(readiness.againstWrites()).isEmpty();
  }

  @Test
  void theEndIsStrongerThanAllElse() {
    readiness.wrote("disk-full");
    readiness.drain();
    assertThat(readiness.againstWrites()).contains("draining");
    assertThat(readiness.againstSearch()).contains("draining");
    assertThat(readiness.isRefusing()).isFalse();
    readiness.refuse();
    assertThat(readiness.isRefusing()).isTrue();
  }

  @Test
  void aServerWithoutKeysTakesNoWrites() {
    assertThat(new Readiness(false, clock).againstWrites()).contains("writes-off");
  }
}
