package dev.kakehashi.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonLinesTest {
  private final LoggerContext context = new LoggerContext();

  private LoggingEvent event(String message, @Nullable Throwable failure) {
    Logger logger = context.getLogger("audit");
    LoggingEvent event =
        new LoggingEvent("here", logger, Level.ERROR, "said {}", failure, new Object[] {message});
    event.setInstant(Instant.parse("2026-11-22T21:00:00.5Z"));
    return event;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line\nERROR forged",
        "cr\r\nlf",
        "\u0000\u001b[31m\u007f",
        "\u2028\u2029",
        "\"}{\"",
        "日英"
      })
  void aLineIsOneObjectWhateverIsSaid(String message) {
    String line = new String(new JsonLines().encode(event(message, null)), UTF_8);
    assertThat(line).endsWith("}\n");
    assertThat(line.strip().chars().filter(c -> c < ' ' || c == 0x2028 || c == 0x2029)).isEmpty();
    JsonObject object = JsonParser.parseString(line).getAsJsonObject();
    assertThat(object.get("message").getAsString()).isEqualTo("said " + message);
    assertThat(object.get("time").getAsString()).isEqualTo("2026-11-22T21:00:00.500Z");
    assertThat(object.get("level").getAsString()).isEqualTo("ERROR");
    assertThat(object.get("logger").getAsString()).isEqualTo("audit");
    assertThat(object.has("error")).isFalse();
  }

  @Test
  void aFailureComesWithItsStackTrace() {
    String line =
        new String(new JsonLines().encode(event("x", new IllegalStateException("a\nb"))), UTF_8);
    assertThat(line.lines()).hasSize(1);
    assertThat(JsonParser.parseString(line).getAsJsonObject().get("error").getAsString())
        .startsWith("java.lang.IllegalStateException: a\nb")
        .contains("JsonLinesTest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"line\nERROR forged", "cr\r\nlf", "\u001b[31m\u007f\u0085", "\u2028\u2029"})
  void aLineOfTextCannotBeForgedEither(String message) throws Exception {
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(JsonLinesTest.class.getResource("/logback.xml"));
    ConsoleAppender<?> appender =
        (ConsoleAppender<?>) context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
    String line =
        new String(
            ((PatternLayoutEncoder) appender.getEncoder()).encode(event(message, null)), UTF_8);
    assertThat(line).startsWith("2026-11-22T21:00:00.500Z ERROR audit said ");
    assertThat(line.substring(0, line.length() - 1))
        .doesNotContainPattern("[\\p{Cntrl}\\x80-\\x9f\\u2028\\u2029]");
  }
}
