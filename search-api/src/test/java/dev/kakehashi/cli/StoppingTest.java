package dev.kakehashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last resort of a server that is asked to end and cannot. */
final class StoppingTest {
  @TempDir private Path folder;

  /** A program that hears the signal and never ends by itself. */
  public static void main(String[] args) throws InterruptedException {
    Stopping.onSignal();
    System.out.println("listening");
    new CountDownLatch(1).await();
  }

  @Test
  @Tag("soak") // for its twenty seconds
  void whatDoesNotEndByItselfIsEndedAfterTwentySeconds() throws Exception {
    Path log = folder.resolve("log");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(java, "-cp", classes, StoppingTest.class.getName())
            .redirectError(log.toFile())
            .start();
    try {
      assertThat(process.inputReader().readLine()).isEqualTo("listening");
      process.destroy();
      assertThat(process.waitFor()).isEqualTo(ExitCode.STOPPED_AT_ONCE);
      assertThat(Files.readString(log)).contains("did not end within 20 seconds");
    } finally {
      process.destroyForcibly();
    }
  }
}
