package dev.kakehashi.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import org.jspecify.annotations.Nullable;

/** An object of JSON a line; times are UTC. Line breaks and control characters come escaped. */
final class JsonLines extends EncoderBase<ILoggingEvent> {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final byte[] NOTHING = {};

  /**
   * @param error with its stack trace
   */
  record Line(String time, String level, String logger, String message, @Nullable String error) {}

  @Override
  public byte[] encode(ILoggingEvent event) {
    String error =
        event.getThrowableProxy() == null
            ? null
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    Line line =
        new Line(
            event.getInstant().toString(),
            event.getLevel().toString(),
            event.getLoggerName(),
            event.getFormattedMessage(),
            error);
    return (GSON.toJson(line) + "\n").getBytes(UTF_8);
  }

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }
}
