package dev.kakehashi.logging;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import org.slf4j.LoggerFactory;

/** What becomes of the lines of the log. It begins as {@code logback.xml} says: text. */
public final class LogOutput {
  private LogOutput() {}

  /** An object of JSON a line from now on. */
  public static void json() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
      root.iteratorForAppenders().forEachRemaining(appender -> json(appender, context));
    }
  }

  private static void json(Appender<ILoggingEvent> appender, LoggerContext context) {
    if (appender instanceof OutputStreamAppender<ILoggingEvent> stream) {
      JsonLines lines = new JsonLines();
      lines.setContext(context);
      lines.start();
      stream.setEncoder(lines);
    }
  }
}
