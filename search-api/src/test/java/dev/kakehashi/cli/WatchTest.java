package dev.kakehashi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.http.WritingServer;
import dev.kakehashi.index.lucene.IndexFiles;
import dev.kakehashi.index.lucene.LuceneArticleIndex;
import dev.kakehashi.keys.Scope;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code index --watch} as a process of its own. */
final class WatchTest {
  private static final Pattern DONE = Pattern.compile("(\\d+) put, (\\d+) deleted");

  /** A process that hangs is killed, and its test fails at the end of its output. */
  private static final Executor LATE = CompletableFuture.delayedExecutor(90, TimeUnit.SECONDS);

  @TempDir private Path folder;
  private Path articles;

  @SuppressWarnings("NullAway.Init") // by each test
  private Process process;

  @SuppressWarnings("NullAway.Init") // with the process
  private BufferedReader out;

  @BeforeEach
  void write() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    write("a", "Copper tariffs");
    write("b", "日英の覚書");
  }

  private void write(String id, String title) throws IOException {
    Files.writeString(
        articles.resolve(id + ".md"), "---\nid: " + id + "\ntitle: " + title + "\n---\nText.\n");
  }

  private void start(Object... target) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "index",
                "--watch",
                articles.toString(),
                "--state",
                folder.resolve("state").toString()));
    Stream.of(target).map(Object::toString).forEach(command::add);
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    out = process.inputReader(UTF_8);
    LATE.execute(process::destroyForcibly);
  }

  @AfterEach
  void kill() {
    process.destroyForcibly();
  }

  /** Reads what it prints until it has put and deleted so many; gives the other lines. */
  private List<String> await(int put, int deleted) throws IOException {
    List<String> others = new ArrayList<>();
    while (put > 0 || deleted > 0) {
      String line = out.readLine();
      assertThat(line).as("ended after %s", others).isNotNull();
      Matcher done = DONE.matcher(line);
      if (done.matches()) {
        put -= Integer.parseInt(done.group(1));
        deleted -= Integer.parseInt(done.group(2));
      } else {
        others.add(line);
      }
    }
    assertThat(put + deleted).isZero();
    return others;
  }

  /** Ctrl-C. */
  private void interrupt() throws Exception {
    assertThat(new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor()).isZero();
    assertThat(process.waitFor()).isZero();
    assertThat(out.readLine()).as("nothing is said of being stopped").isNull();
  }

  @Test
  void aFolderAndAnIndexOfThisMachineAreKeptInStep() throws Exception {
    Path index = folder.resolve("index");
    start("--index", index);
    await(2, 0);
    Path table = Files.writeString(articles.resolve("b.xlsx"), "cells");
    write("c", "Tin");
    Files.delete(articles.resolve("a.md"));
    assertThat(await(1, 1))
        .contains("rejected: " + table + ": has the ending .xlsx, which no reader knows");
    interrupt();
    assertThat(IndexFiles.check(index).articles()).isEqualTo(2);
    Files.delete(articles.resolve("b.md"));
    start("--index", index);
    await(1, 1);
    interrupt();
    assertThat(IndexFiles.check(index).articles()).isEqualTo(1);
    try (LuceneArticleIndex free = LuceneArticleIndex.open(index, Vocabulary.builtIn())) {
      free.update().close();
    }
  }

  @Test
  void aFolderAndTheIndexOfAServerAreKeptInStepAcrossARestart() throws Exception {
    Path key =
        Files.writeString(
            folder.resolve("key"), WritingServer.key(folder, Scope.WRITE, Scope.DELETE));
    int port;
    try (WritingServer server = WritingServer.start(folder, 0)) {
      port = server.port();
      start("--to", server.address(""), "--key", key);
      await(2, 0);
    }
    Files.delete(articles.resolve("a.md"));
    String line = out.readLine();
    while (line.startsWith("waiting: ") && !line.contains("cannot be reached")) {
      line = out.readLine();
    }
    assertThat(line)
        .startsWith("waiting: http://127.0.0.1:" + port + "/api/articles/a cannot be reached");
    write("c", "Tin");
    try (WritingServer again = WritingServer.start(folder, port)) {
      await(1, 1);
      again.search.refresh();
      assertThat(again.search.size()).isEqualTo(2);
      interrupt();
    }
  }
}
