package dev.kakehashi.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten times as many searches as a server of 256 MB can answer. Times are printed, for
 * docs/reliability.md; what is asserted holds on any machine. An answer's time counts from when its
 * request was due.
 */
@Tag("soak")
final class OverloadSoakTest {
  private static final int ARTICLES = Integer.getInteger("overload.articles", 10_000);
  private static final int SECONDS = Integer.getInteger("overload.seconds", 20);
  private static final int AT_ONCE = Integer.getInteger("overload.at-once", 32);
  private static final int CLIENTS = 400;
  private static final List<String> QUERIES =
      List.of("japan", "日英+覚書", "trade+agreement", "%22quantum+bridge%22", "半導体", "hydrogen+OR+水素");

  private record Answer(int status, boolean tellsWhen, double millis) {}

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // by the test
  private Process process;

  private int port;

  @AfterEach
  void stop() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Test
  void tenTimesTheLoadIsRefusedInTimeAndLeavesNothingBehind() throws Exception {
    serve();
    load(15, 1_000_000, 4); // warm
    List<Answer> most = load(10, 1_000_000, 4);
    double rate = most.size() / 10.0;
    List<Answer> unloaded = load(10, rate / 4, CLIENTS);
    List<Answer> over = load(SECONDS, 10 * rate, CLIENTS);
    Thread.sleep(5_000);
    List<Answer> after = load(10, rate / 4, CLIENTS);
    System.out.printf(
        Locale.ROOT, "%d articles, %d at once; %.0f searches a second%n", ARTICLES, AT_ONCE, rate);
    tell("a quarter of that", unloaded);
    tell("ten times that", over);
    tell("a quarter, 5 s after", after);
    assertThat(over).extracting(Answer::status).isSubsetOf(200, 503, 504);
    assertThat(over).filteredOn(answer -> answer.status == 503).allMatch(Answer::tellsWhen);
    assertThat(after).extracting(Answer::status).containsOnly(200);
    assertThat(process.isAlive()).isTrue();
  }

  private static void tell(String load, List<Answer> answers) {
    for (int status : new int[] {200, 503, 504}) {
      double[] millis =
          answers.stream()
              .filter(answer -> answer.status == status)
              .mapToDouble(Answer::millis)
              .sorted()
              .toArray();
      if (millis.length > 0) {
        System.out.printf(
            Locale.ROOT,
            "%s: %d with %d, p50 %.0f ms, p99 %.0f ms%n",
            load,
            millis.length,
            status,
            millis[millis.length / 2],
            millis[millis.length * 99 / 100]);
      }
    }
  }

  /** An open loop: nobody waits with a request because another is not answered yet. */
  private List<Answer> load(int seconds, double rate, int clients) throws InterruptedException {
    ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    boolean closed = rate >= 1_000_000;
    List<Thread> threads =
        IntStream.range(0, clients)
            .mapToObj(
                i -> Thread.ofPlatform().start(() -> ask(answers, next, start, end, rate, closed)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    return new ArrayList<>(answers);
  }

  private void ask(
      ConcurrentLinkedQueue<Answer> answers,
      AtomicInteger next,
      long start,
      long end,
      double rate,
      boolean closed) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (true) {
        int k = next.getAndIncrement();
        long due = closed ? System.nanoTime() : start + (long) (k * 1e9 / rate);
        if (due >= end) {
          return;
        }
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        String head = "GET /api/search?q=" + QUERIES.get(k % QUERIES.size());
        socket
            .getOutputStream()
            .write((encoded(head) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(US_ASCII));
        answers.add(answer(in, due));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String head) {
    int at = head.indexOf('=') + 1;
    return head.substring(0, at)
        + URI.create("/" + head.substring(at)).toASCIIString().substring(1);
  }

  private static Answer answer(InputStream in, long due) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("the connection was closed after: " + head);
      }
      head.append((char) c);
    }
    String text = head.toString().toLowerCase(Locale.ROOT);
    int length = text.indexOf("content-length: ") + "content-length: ".length();
    in.skipNBytes(Integer.parseInt(text.substring(length, text.indexOf('\r', length))));
    return new Answer(
        Integer.parseInt(text.substring(9, 12)),
        text.contains("\r\nretry-after: "),
        (System.nanoTime() - due) / 1e6);
  }

  private void serve() throws IOException {
    Path articles = Files.writeString(folder.resolve("articles.ndjson"), articles());
    Path index = folder.resolve("index");
    assertThat(Main.run("index", "--index", index.toString(), articles.toString())).isZero();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "serve", "--port", "0"));
    command.addAll(List.of("--searches-at-once", String.valueOf(AT_ONCE)));
    command.addAll(List.of("--index", index.toString()));
    Path log = folder.resolve("log");
    process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    BufferedReader out = process.inputReader(UTF_8);
    String line = String.valueOf(out.readLine());
    assertThat(line).as(Files.readString(log)).startsWith("Kakehashi serves ");
    port = URI.create(line.substring(line.indexOf("http"))).getPort();
  }

  private static String articles() {
    List<String> subjects =
        List.of("semiconductors", "hydrogen", "fisheries", "quantum", "medicine", "rail");
    List<String> japanese = List.of("半導体", "水素", "漁業", "量子", "再生医療", "鉄道");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      int subject = i * 7 % subjects.size();
      String body =
          "The United Kingdom and Japan signed a memorandum %d on %s. A trade agreement builds a"
              + " %s bridge %d. 日英両政府は%sの覚書第%d号に署名した。架け橋となる協定は%d年から続く。";
      body =
          body.formatted(
              i,
              subjects.get(subject),
              subjects.get(i % subjects.size()),
              i * 31,
              japanese.get(subject),
              i,
              1900 + i % 125);
      lines.append(
          "{\"id\":\"n%d\",\"title\":\"Note %d\",\"date\":\"20%02d-%02d-%02d\",\"body\":\"%s\"}%n"
              .formatted(i, i, i % 25, 1 + i % 12, 1 + i % 28, body.repeat(1 + i % 8)));
    }
    return lines.toString();
  }
}
