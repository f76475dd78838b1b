package dev.kakehashi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.keys.Key;
import dev.kakehashi.keys.KeyFile;
import dev.kakehashi.keys.Scope;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server in a process of its own: how it ends, and how it follows its files. */
final class ServeProcessTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;

  private Path log;

  @SuppressWarnings("NullAway.Init") // by each test
  private Process process;

  private String address = "";

  @BeforeEach
  void index() throws IOException {
    log = folder.resolve("log");
    Path article =
        Files.writeString(
            folder.resolve("a.md"), "---\nid: a\ntitle: Tin agreement\n---\nTin is traded.\n");
    assertThat(Main.run("index", "--index", folder.resolve("index").toString(), article.toString()))
        .isZero();
  }

  private void serve(Object... options) throws IOException {
    start(options);
    BufferedReader out = process.inputReader(UTF_8);
    String line = String.valueOf(out.readLine());
    assertThat(line).as(Files.readString(log)).startsWith("Kakehashi serves 1 articles at ");
    address = line.substring(line.indexOf("http"));
  }

  private void start(Object... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "serve", "--port", "0", "--no-dictionary"));
    command.addAll(List.of("--index", folder.resolve("index").toString()));
    List.of(options).forEach(option -> command.add(option.toString()));
    process = new ProcessBuilder(command).redirectError(log.toFile()).start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
  }

  @Test
  void aTermSignalEndsItWithZeroAfterSayingSoFirst() throws Exception {
    serve("--drain-grace", "4s");
    assertThat(get("health/ready").statusCode()).isEqualTo(200);
    process.destroy();
    HttpResponse<String> ready = get("health/ready");
    while (ready.statusCode() == 200) {
      Thread.sleep(20);
      ready = get("health/ready");
    }
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body()).contains("\"reason\":\"draining\"");
    assertThat(get("api/search?q=tin").statusCode()).isEqualTo(200);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void aSecondTermSignalEndsItAtOnce() throws Exception {
    serve("--drain-grace", "10s");
    process.destroy();
    while (get("health/ready").statusCode() == 200) {
      Thread.sleep(20);
    }
    process.destroy();
    assertThat(process.waitFor()).isEqualTo(ExitCode.STOPPED_AT_ONCE);
    assertThat(Files.readString(log)).contains("stopped at once");
  }

  @Test
  void changedFilesAreFollowedWhileEveryRequestIsAnswered() throws Exception {
    Path settings = folder.resolve("k.conf");
    Path words = Files.writeString(folder.resolve("words.tsv"), table("Quick Metals Association"));
    String common = "vocabulary = " + words + "\n";
    Files.writeString(settings, common);
    serve("--config", settings, "--search-timeout", "1m"); // a busy machine is no failure
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger answered = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    List<Thread> readers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      readers.add(Thread.ofPlatform().start(() -> ask(done, answered, failed)));
    }
    Files.writeString(settings, common + "allow-origin = https://a.example\n");
    awaitMetric("kakehashi_reloads_total", 1);
    assertThat(allowedOrigin()).isEqualTo("https://a.example");
    Files.writeString(settings, common + "allow-origin = nonsense\nprot = 1\n");
    awaitMetric("kakehashi_reload_failures_total", 1);
    assertThat(allowedOrigin()).isEqualTo("https://a.example");
    assertThat(Files.readString(log))
        .contains(settings + ":2: allow-origin takes an origin")
        .contains(settings + ":3: there is no setting prot; did you mean port?");
    Files.writeString(settings, common + "allow-origin = https://bb.example\n");
    awaitMetric("kakehashi_reloads_total", 2);
    assertThat(allowedOrigin()).isEqualTo("https://bb.example");
    Files.writeString(words, table("Slow and Heavy Metals Club"));
    awaitMetric("kakehashi_reloads_total", 3);
    assertThat(get("api/search?q=slow+and+heavy+metals+club").body())
        .contains("\"code\":\"organisation:example-metals\"");
    done.set(true);
    for (Thread reader : readers) {
      reader.join();
    }
    assertThat(answered.get()).isPositive();
    assertThat(failed.get()).isZero();
  }

  @Test
  void everyCommitIsInTheMetricsWhenItsWriteIsAnswered() throws Exception {
    Key.Made key = Key.make(Set.of(Scope.WRITE), Optional.empty());
    KeyFile.add(folder.resolve("keys"), key.key());
    serve("--keys", folder.resolve("keys"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "api/articles"))
            .header("Authorization", "Bearer " + key.secret())
            .header("Content-Type", "application/x-ndjson")
            .POST(
                BodyPublishers.ofString(
                    "{\"title\":\"Tin\",\"body\":\"a\"}\n{\"title\":\"Zinc\",\"body\":\"b\"}"))
            .build();
    assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    assertThat(get("metrics").body())
        .contains("\nkakehashi_commit_seconds_count 1\n")
        .contains("\nkakehashi_commit_writes_sum 1.0\n")
        .contains("\nkakehashi_commit_articles_sum 2.0\n")
        .contains("\nkakehashi_commit_failures_total 0.0\n");
  }

  /** As an operator does it: the message of each step names the next. */
  @Test
  void aDamagedIndexIsRefusedSetAsideAndPutBackFromTheNewestGoodSnapshot() throws Exception {
    Path index = folder.resolve("index");
    Path snapshots = Files.createDirectory(folder.resolve("snapshots"));
    for (String name : List.of("good", "newer")) {
      String target = snapshots.resolve(name).toString();
      assertThat(Main.run("snapshot", "--index", index.toString(), target)).isZero();
    }
    damage(snapshots.resolve("newer"));
    Path damaged = damage(index);
    byte[] evidence = Files.readAllBytes(damaged);
    start();
    assertThat(process.waitFor()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(Files.readString(log))
        .contains("kakehashi: " + index + " is damaged (" + damaged.getFileName())
        .endsWith("bring back a snapshot with: kakehashi restore --index " + index + " SNAPSHOT\n");
    assertThat(Main.run("restore", "--index", index.toString(), snapshots.toString())).isZero();
    try (Stream<Path> beside = Files.list(folder)) {
      Path aside =
          beside.filter(path -> path.toString().contains("index.aside-")).findFirst().orElseThrow();
      assertThat(aside.resolve(damaged.getFileName())).hasBinaryContent(evidence);
    }
    serve();
    assertThat(get("api/search?q=tin").body()).contains("\"total\":1,");
  }

  private static Path damage(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      Path file = files.filter(path -> path.toString().endsWith(".cfs")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      return Files.write(file, bytes);
    }
  }

  /** An organisation of our own. */
  private static String table(String name) {
    return "# invented\ncode\tkind\ten\tja\tabbreviation\treading\tcountry\tsource\n"
        + "example-metals\tassociation\t"
        + name
        + "\t金属協会例\tXMTLS\tきんぞくきょうかいれい\tJP\tinvented example\n";
  }

  private void ask(AtomicBoolean done, AtomicInteger answered, AtomicInteger failed) {
    while (!done.get()) {
      try {
        (get("api/search?q=tin").statusCode() == 200 ? answered : failed).incrementAndGet();
      } catch (IOException | InterruptedException e) {
        failed.incrementAndGet();
      }
    }
  }

  private void awaitMetric(String name, int value) throws Exception {
    while (!get("metrics").body().contains("\n" + name + " " + value + ".0\n")) {
      Thread.sleep(50);
    }
  }

  private String allowedOrigin() throws Exception {
    for (String origin : List.of("https://a.example", "https://bb.example")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + "api/search"))
              .header("Origin", origin)
              .build();
      HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
      if (answer.headers().firstValue("Access-Control-Allow-Origin").isPresent()) {
        return origin;
      }
    }
    return "none";
  }
}
