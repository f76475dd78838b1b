package dev.kakehashi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kakehashi.http.WritingServer;
import dev.kakehashi.keys.KeyFile;
import dev.kakehashi.search.Shelf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {
  @TempDir Path folder;

  private Path index;
  private Path articles;

  @BeforeEach
  void articles() throws IOException {
    index = folder.resolve("index");
    articles = Files.createDirectory(folder.resolve("articles"));
  }

  /** What a command printed and how it ended. */
  private record Run(int code, String out, String err) {}

  private static Run run(Object... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    System.setErr(new PrintStream(complained, true, UTF_8));
    try {
      int code = Main.run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
      return new Run(code, printed.toString(UTF_8), complained.toString(UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(articles.resolve(name), text);
  }

  private static String markdown(String title, String body) {
    return "---\ntitle: " + title + "\npublished: 2025-03-01\n---\n" + body + "\n";
  }

  /** Two articles on one topic, one in each language. */
  private void indexTwo() throws IOException {
    write("en.md", "---\nid: en\ntitle: UK and Japan sign memorandum\n---\n" + Shelf.UK_EN.body());
    write("ja.md", "---\nid: ja\ntitle: 日英、覚書に署名\n---\n" + Shelf.UK_JA.body());
    Run run = run("index", "--index", index, articles);
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
  }

  private static List<String> rejections(Run run) {
    return run.err().lines().filter(line -> line.startsWith("rejected: ")).toList();
  }

  @Test
  void indexingTellsHowManyAndEndsWithZero() throws IOException {
    write("a.md", markdown("Copper tariffs", "Tariffs on copper fall."));
    Run run = run("index", "--index", index, articles);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .matches("Indexed 1 articles in [0-9.]+ s \\([0-9,]+ a second\\); 0 rejected.\n");
    assertThat(run.err()).contains("100 %");
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestGoesOn() throws IOException {
    write("good.md", markdown("Copper tariffs", "Tariffs on copper fall."));
    write("empty.txt", "");
    write("broken.ndjson", "{\"title\":\"Tin\",\"body\":\"Tin is traded.\"}\n{\"title\":\"torn");
    write("table.xlsx", "cells");
    Files.write(articles.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
    Files.write(
        articles.resolve("euc.txt"),
        "再生医療フォーラム\n\n台湾と日本の再生医療フォーラムが東京で開かれた。企業が参加した。\n".getBytes(Charset.forName("EUC-JP")));
    Files.write(
        articles.resolve("torn.txt"),
        concat(
            "Zinc prices rise\n\nZinc rose ", new byte[] {(byte) 0xC3, (byte) 0x28}, " today.\n"));
    sparse(articles.resolve("huge.txt"), 50L << 20);
    Files.createSymbolicLink(articles.resolve("loop"), articles);
    Files.createSymbolicLink(articles.resolve("nowhere.md"), articles.resolve("gone.md"));

    Run run = run("index", "--index", index, articles);

    assertThat(run.code()).isEqualTo(ExitCode.SOME_REJECTED);
    assertThat(rejections(run))
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("broken.ndjson:2: "),
            line -> assertThat(line).endsWith("empty.txt: is empty"),
            line -> assertThat(line).contains("huge.txt: is larger than 10 MiB"),
            line ->
                assertThat(line).endsWith("loop: is a link that leads back to a folder it lies in"),
            line ->
                assertThat(line).endsWith("nowhere.md: is a link to something that does not exist"),
            line -> assertThat(line).endsWith("picture.txt: is a picture, not text"),
            line -> assertThat(line).contains("table.xlsx: has the ending .xlsx"),
            line -> assertThat(line).contains("torn.txt: is not valid UTF-8 at byte 28 (line 3)"));
    assertThat(run.out()).startsWith("Indexed 3 articles").contains("; 8 rejected.");
    for (String word : List.of("copper", "tin", "再生医療フォーラム")) {
      assertThat(run("search", "--no-dictionary", "--index", index, word).out())
          .as(word)
          .startsWith("1 article\n");
    }
  }

  private static byte[] concat(String before, byte[] middle, String after) {
    byte[] first = before.getBytes(UTF_8);
    byte[] last = after.getBytes(UTF_8);
    return ByteBuffer.allocate(first.length + middle.length + last.length)
        .put(first)
        .put(middle)
        .put(last)
        .array();
  }

  private static void sparse(Path file, long size) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap("x".getBytes(UTF_8)), size - 1);
    }
  }

  @Test
  void aLargeDeliveryOfManyArticlesIsRead() throws IOException {
    String body = "Copper is traded in the port. ".repeat(6_000);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      lines.append("{\"id\":\"n" + i + "\",\"title\":\"Copper\",\"body\":\"" + body + "\"}\n");
    }
    write("delivery.ndjson", lines.toString());
    assertThat(run("index", "--index", index, articles).out()).startsWith("Indexed 40 articles");
  }

  @Test
  void whereNothingCanBeReadNothingIsChanged() throws IOException {
    indexTwo();
    Path empty = Files.createDirectory(folder.resolve("nothing"));
    assertThat(run("index", "--index", index, empty).err())
        .contains("The folders hold no files.\nNothing was indexed");
    for (Path source : List.of(empty, folder.resolve("missing"))) {
      Run run = run("index", "--rebuild", "--index", index, source);
      assertThat(run.code()).isEqualTo(ExitCode.NOTHING_DONE);
      assertThat(run.err()).contains("Nothing was indexed; the index is as it was.");
    }
    assertThat(run("search", "--no-dictionary", "--index", index, "日英").out())
        .startsWith("2 articles\n");
  }

  @Test
  void articlesAreReplacedByIdAndARebuildForgetsTheOthers() throws IOException {
    indexTwo();
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(
        other.resolve("new.json"), "{\"id\":\"en\",\"title\":\"Peat\",\"body\":\"Peat is dug.\"}");
    assertThat(run("index", "--index", index, other).code()).isZero();
    assertThat(run("search", "--no-dictionary", "--index", index, "peat").out())
        .startsWith("1 article\n");
    assertThat(run("search", "--no-dictionary", "--index", index, "日英").out())
        .startsWith("1 article\n");
    assertThat(run("index", "--rebuild", "--index", index, other).code()).isZero();
    assertThat(run("search", "--no-dictionary", "--index", index, "日英").out())
        .startsWith("0 articles\n");
  }

  @Test
  void aFolderThatIsNotOursIsNeverWrittenTo() throws IOException {
    write("a.md", markdown("Copper", "Copper is traded."));
    Path foreign = Files.createDirectory(folder.resolve("foreign"));
    Files.writeString(foreign.resolve("letter.doc"), "keep me");
    Run run = run("index", "--rebuild", "--index", foreign, articles);
    assertThat(run.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(run.err())
        .contains("foreign is not empty and holds no index; choose another directory");
    try (Stream<Path> files = Files.list(foreign)) {
      assertThat(files).extracting(Path::getFileName).hasToString("[letter.doc]");
    }
    Run ontoAFile = run("index", "--index", foreign.resolve("letter.doc"), articles);
    assertThat(ontoAFile.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ontoAFile.err()).contains("letter.doc is not a directory");
  }

  @Test
  void aLuceneIndexOfAnotherProgramIsNeitherWrittenNorRead() throws IOException {
    write("a.md", markdown("Copper", "Copper is traded."));
    try (FSDirectory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.commit();
    }
    for (Run run :
        List.of(
            run("index", "--rebuild", "--index", index, articles),
            run("search", "--no-dictionary", "--index", index, "copper"),
            run("serve", "--port", "0", "--index", index))) {
      assertThat(run.code()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(run.err()).contains("index holds a Lucene index that Kakehashi did not write");
    }
  }

  @Test
  void anIndexInUseIsRefused() throws IOException {
    indexTwo();
    try (FSDirectory directory = FSDirectory.open(index);
        var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      Run run = run("index", "--index", index, articles);
      assertThat(run.code()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(run.err()).contains("another process writes to this index");
    }
  }

  @Test
  void searchingWithoutAnIndexSaysHowToMakeOneAndMakesNoFolder() {
    Run run = run("search", "--no-dictionary", "--index", index, "日英");
    assertThat(run.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(run.err())
        .isEqualTo(
            "kakehashi: %1$s holds no index; make one with: kakehashi index --index %1$s SOURCE…\n"
                .formatted(index));
    assertThat(index).doesNotExist();
  }

  @Test
  void searchPrintsWhatWasFoundWithMatchesInBrackets() throws IOException {
    indexTwo();
    Run run = run("search", "--no-dictionary", "--index", index, "使節団", "毎年春");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            1 article
            (few articles or none have all the words; those with some of them are here too)

            1. 日英、覚書に署名
               no date · unknown source · ja · ja
               両国は[毎年春]に[使節団]を派遣する。
               最初の[使節団]は3月に出発する。
            """);
    assertThat(run("search", "--no-dictionary", "--index", index, "使節団 火星").out())
        .startsWith(
            "1 article\n"
                + "(few articles or none have all the words; those with some of them are here"
                + " too)\n");
  }

  @Test
  void searchPrintsTheJsonOfTheApi() throws IOException {
    indexTwo();
    Run run = run("search", "--no-dictionary", "--json", "--index", index, "日英 覚書");
    JsonObject answer = JsonParser.parseString(run.out()).getAsJsonObject();
    assertThat(answer.get("total").getAsInt()).isEqualTo(2);
    assertThat(answer.getAsJsonObject("query").get("text").getAsString()).isEqualTo("日英 覚書");
    assertThat(answer.keySet()).contains("results", "facets", "timeline", "page", "didYouMean");
  }

  @Test
  void aWordWithAMinusIsPartOfTheQuery() throws IOException {
    indexTwo();
    assertThat(run("search", "--no-dictionary", "--index", index, "日英", "-使節団").out())
        .startsWith("1 article\n");
    assertThat(run("search", "--no-dictionary", "--index", index, "日英", "-heartseed").out())
        .startsWith("2 articles\n");
    assertThat(run("search", "--no-dictionary", "-missions", "日英", "--index", index).out())
        .startsWith("1 article\n");
    Run typo = run("search", "--no-dictionary", "--index", index, "日英", "--jsno");
    assertThat(typo.code()).isEqualTo(ExitCode.USAGE);
    assertThat(typo.err()).contains("Unknown option: '--jsno'");
    assertThat(run("search", "--help").out()).startsWith("Usage: kakehashi search");
  }

  @Test
  void tagPrintsOneObjectALineAndIndexesNothing() throws IOException {
    write("en.md", "---\nid: en\ntitle: UK and Japan sign MOU\n---\n" + Shelf.UK_EN.body());
    write("ja.md", "---\nid: ja\ntitle: 日英、覚書に署名\n---\n" + Shelf.UK_JA.body());
    Run run = run("tag", articles);
    assertThat(run.code()).isZero();
    List<JsonObject> lines =
        run.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    assertThat(lines).extracting(line -> line.get("id").getAsString()).containsExactly("en", "ja");
    for (JsonObject line : lines) {
      assertThat(line.getAsJsonObject("tags").get("pair")).hasToString("[\"GB-JP\"]");
      assertThat(line.getAsJsonArray("mentions").get(0).getAsJsonObject().keySet())
          .contains("code", "field", "start", "end", "text", "rule");
    }
    assertThat(lines.get(1).getAsJsonArray("mentions").get(0))
        .asString()
        .startsWith(
            "{\"code\":\"country:GB\",\"field\":\"title\",\"start\":0,\"end\":2,\"text\":\"日英\"");
  }

  @Test
  void tagEndsAsIndexDoes() throws IOException {
    Path empty = write("empty.txt", "");
    Run nothing = run("tag", empty);
    assertThat(nothing.code()).isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(nothing.err()).isEqualTo("rejected: " + empty + ": is empty\n");
    write("a.md", markdown("Copper", "Copper is traded."));
    assertThat(run("tag", articles).code()).isEqualTo(ExitCode.SOME_REJECTED);
    assertThat(run("tag", Files.createDirectory(folder.resolve("none"))).code())
        .isEqualTo(ExitCode.NOTHING_DONE);
  }

  @Test
  void evaluatePrintsOneObjectAndOnDemandALineForEachQuery() throws IOException {
    indexTwo();
    Path queries =
        Files.writeString(
            folder.resolve("queries.ndjson"),
            "{\"id\":\"q1\",\"text\":\"使節団\"}\n{\"id\":\"q2\",\"text\":\"exchange missions\"}\n");
    Path qrels = Files.writeString(folder.resolve("qrels.tsv"), "q1\tja\t1\nq2\ten\t1\n");
    String perfect =
        "{\"ndcg10\":1.0,\"mrr10\":1.0,\"recall100\":1.0,\"success1\":1.0,\"queries\":2}\n";
    Run run =
        run(
            "evaluate",
            "--no-dictionary",
            "--index",
            index,
            "--queries",
            queries,
            "--qrels",
            qrels);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(perfect);
    Run each =
        run(
            "evaluate",
            "--no-dictionary",
            "--per-query",
            "--index",
            index,
            "--queries",
            queries,
            "--qrels",
            qrels);
    assertThat(each.out())
        .isEqualTo(
            "{\"id\":\"q1\",\"ndcg10\":1.0,\"mrr10\":1.0,\"recall100\":1.0,\"top\":[\"ja\"]}\n"
                + "{\"id\":\"q2\",\"ndcg10\":1.0,\"mrr10\":1.0,\"recall100\":1.0,\"top\":[\"en\"]}\n"
                + perfect);
    Run japanese =
        run(
            "evaluate",
            "--filter",
            "language=ja",
            "--index",
            index,
            "--queries",
            queries,
            "--qrels",
            qrels);
    assertThat(japanese.out())
        .isEqualTo(
            "{\"ndcg10\":0.5,\"mrr10\":0.5,\"recall100\":0.5,\"success1\":0.5,\"queries\":2}\n");
  }

  @Test
  void evaluateRanksByOtherNumbersToMeasureThem() throws IOException {
    Path articles = folder.resolve("ponds.ndjson");
    Files.writeString(
        articles,
        """
        {"id":"a","title":"Harbour","body":"The pond, a pond, one more pond and yet another pond."}
        {"id":"b","title":"Harbour pond","body":"Maples stand around it, in the shade of the wall."}
        """);
    assertThat(run("index", "--index", index, articles).code()).isZero();
    Path queries =
        Files.writeString(folder.resolve("q.ndjson"), "{\"id\":\"q\",\"text\":\"pond\"}\n");
    Path qrels = Files.writeString(folder.resolve("q.tsv"), "q\tb\t1\n");
    assertThat(evaluated(queries, qrels, "title=9")).contains("\"success1\":1.0");
    assertThat(evaluated(queries, qrels, "title=0")).contains("\"success1\":0.0");
  }

  @Test
  void newerArticlesArePreferredWhereItIsAskedFor() throws IOException {
    Path articles = folder.resolve("ponds.ndjson");
    Files.writeString(
        articles,
        """
        {"id":"a","title":"Harbour","body":"The pond is old.","published":"1999-01-01"}
        {"id":"b","title":"Harbour","body":"The pond is old.","published":"2025-01-01"}
        """);
    assertThat(run("index", "--index", index, articles).code()).isZero();
    assertThat(run("search", "--no-dictionary", "--index", index, "pond").out())
        .containsSubsequence("· a", "· b");
    assertThat(
            run("search", "--no-dictionary", "--recency", "mild", "--index", index, "pond").out())
        .containsSubsequence("· b", "· a");
    Run refused = run("search", "--recency", "warm", "--index", index, "pond");
    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("takes off or mild, not warm");
  }

  private String evaluated(Path queries, Path qrels, String ranking) {
    return run(
            "evaluate",
            "--no-dictionary",
            "--ranking",
            ranking,
            "--index",
            index,
            "--queries",
            queries,
            "--qrels",
            qrels)
        .out();
  }

  @Test
  void evaluateNamesWhatItCannotUse() throws IOException {
    indexTwo();
    Path queries = Files.writeString(folder.resolve("queries.ndjson"), "{\"id\":\"q1\"}\n");
    Path qrels = Files.writeString(folder.resolve("qrels.tsv"), "q1 ja 1\n");
    Path missing = folder.resolve("missing.tsv");
    Run badQuery =
        run(
            "evaluate",
            "--no-dictionary",
            "--index",
            index,
            "--queries",
            queries,
            "--qrels",
            qrels);
    assertThat(badQuery.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(badQuery.err()).startsWith("kakehashi: " + queries + ":1: a line is ");
    Files.writeString(queries, "");
    Run badJudgement =
        run(
            "evaluate",
            "--no-dictionary",
            "--index",
            index,
            "--queries",
            queries,
            "--qrels",
            qrels);
    assertThat(badJudgement.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(badJudgement.err()).startsWith("kakehashi: " + qrels + ":1: a line has ");
    Run noFile =
        run(
            "evaluate",
            "--no-dictionary",
            "--index",
            index,
            "--queries",
            queries,
            "--qrels",
            missing);
    assertThat(noFile.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(noFile.err()).isEqualTo("kakehashi: " + missing + " does not exist\n");
    for (String filter : List.of("language", "colour=red", "=ja")) {
      Run badFilter =
          run(
              "evaluate",
              "--filter",
              filter,
              "--index",
              index,
              "--queries",
              queries,
              "--qrels",
              qrels);
      assertThat(badFilter.code()).isEqualTo(ExitCode.USAGE);
      assertThat(badFilter.err()).contains("--filter takes FACET=VALUE, not " + filter);
    }
    for (String ranking : List.of("exact", "colour=1", "=1", "exact=much")) {
      Run badRanking =
          run(
              "evaluate",
              "--ranking",
              ranking,
              "--index",
              index,
              "--queries",
              queries,
              "--qrels",
              qrels);
      assertThat(badRanking.code()).isEqualTo(ExitCode.USAGE);
      assertThat(badRanking.err())
          .contains("--ranking takes FACTOR=NUMBER, not " + ranking)
          .contains("half-hiragana");
    }
  }

  @Test
  void everyMistakeOfAVocabularyIsNamedAtOnce() throws IOException {
    Path missing = folder.resolve("missing.tsv");
    Path nonsense = Files.writeString(folder.resolve("nonsense.tsv"), "no\tsuch\theader\n");
    Run run = run("vocabulary", "lint", missing, nonsense);
    assertThat(run.code()).isEqualTo(ExitCode.SOME_REJECTED);
    assertThat(run.out()).contains("missing.tsv:1: ").contains("nonsense.tsv:1: ");
    Run search = run("search", "--vocabulary", nonsense, "--index", index, "日英");
    assertThat(search.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(search.err()).startsWith("kakehashi: " + nonsense + ":1: ");
  }

  @Test
  void aVocabularyFileDoesNotSwallowTheSources() throws IOException {
    indexTwo();
    Path nonsense = Files.writeString(folder.resolve("nonsense.tsv"), "no\tsuch\theader\n");
    Run run = run("index", "--index", index, "--vocabulary", nonsense, articles);
    assertThat(run.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(run.err())
        .startsWith("kakehashi: " + nonsense + ":1: ")
        .doesNotContain(articles.toString());
  }

  @Test
  void aWrongCommandLineEndsWithTwo() {
    assertThat(run().code()).isEqualTo(ExitCode.USAGE);
    assertThat(run().err()).startsWith("Usage: kakehashi").contains("To begin:");
    assertThat(run("serch").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("serch").err()).hasLineCount(3).contains("kakehashi search");
    assertThat(run("serve", "--index", index, "--prot", "1").err())
        .hasLineCount(2)
        .contains("'--prot'", "Help: kakehashi serve --help");
    assertThat(run("index", articles).code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("index", "--index", index).code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("vocabulary").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("serve", "--index", index, "--port", "x").code()).isEqualTo(ExitCode.USAGE);
    Run port = run("serve", "--index", index, "--port", "65536");
    assertThat(port.code()).isEqualTo(ExitCode.USAGE);
    assertThat(port.err()).contains("--port takes a number from 0 to 65535, not 65536");
  }

  @Test
  void helpTellsTheExitCodes() {
    Run run = run("--help");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Exit codes:", "done, but some sources or rows were rejected", "To begin:");
    assertThat(run("--version").out()).startsWith("Kakehashi ");
  }

  @Test
  void aPortThatIsTakenEndsWithThree() throws IOException {
    indexTwo();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Run run = run("serve", "--index", index, "--port", taken.getLocalPort());
      assertThat(run.code()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(run.err()).startsWith("kakehashi: cannot listen on 127.0.0.1:");
    }
  }

  @Test
  void keyCreatePrintsAKeyThatOpensAndKeepsOnlyItsDigest() throws IOException {
    Path keys = folder.resolve("keys.tsv");
    Run run = run("key", "create", "--file", keys, "--scope", "write", "--scope", "delete");
    assertThat(run.code()).isZero();
    String secret = run.out().strip();
    assertThat(Files.readString(keys)).doesNotContain(secret).contains("\twrite,delete\tnever\n");
    assertThat(KeyFile.open(keys).find(secret)).isPresent();
    assertThat(run("key", "create", "--file", keys, "--scope", "all").code())
        .isEqualTo(ExitCode.USAGE);
    Run expired = run("key", "create", "--file", keys, "--expires", "2020-01-01");
    assertThat(KeyFile.open(keys).find(expired.out().strip())).isEmpty();
  }

  @Test
  void indexPostsToTheServerThatHoldsTheIndex() throws IOException {
    indexTwo();
    write("torn.ndjson", "{\"title\":\"Tin\",\"body\":\"Tin is traded.\"}\n{\"title\":\"Zinc\"}\n");
    Path keys = folder.resolve("keys.tsv");
    Path key = Files.writeString(folder.resolve("key"), run("key", "create", "--file", keys).out());
    Path state = folder.resolve("state");
    try (WritingServer server = WritingServer.start(folder, 0)) {
      URI address = server.address("");
      Run locked = run("index", "--index", index, articles);
      assertThat(locked.code()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(locked.err())
          .contains("a server at " + address)
          .contains("kakehashi index --to " + address + " --key FILE SOURCE…");

      Run posted = run("index", "--to", address, "--key", key, "--state", state, articles);
      assertThat(posted.code()).as(posted.err()).isEqualTo(ExitCode.SOME_REJECTED);
      assertThat(posted.out()).startsWith("Indexed 3 articles in ").contains("; 1 rejected.");
      assertThat(posted.err()).contains("100 %");
      assertThat(rejections(posted))
          .singleElement()
          .asString()
          .endsWith("torn.ndjson:2: member \"body\" is missing or blank");
      server.search.refresh();
      assertThat(server.search.size()).isEqualTo(3);
      assertThat(state).as("nothing is left to go on with").isEmptyDirectory();

      Path wrong = Files.writeString(folder.resolve("wrong"), "kakehashi_0123abcd_x");
      Run refused = run("index", "--to", address, "--key", wrong, "--state", state, articles);
      assertThat(refused.code()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(refused.err())
          .contains("/api/articles answers 401: a write needs a valid key")
          .contains("0 articles were taken before.");
      assertThat(run("index", "--to", address, articles).code()).isEqualTo(ExitCode.USAGE);
      assertThat(run("index", "--to", address, "--index", index, articles).code())
          .isEqualTo(ExitCode.USAGE);
      assertThat(run("index", "--index", index).err()).contains("give either sources or --watch");
      assertThat(run("index", "--index", index, "--watch", folder, articles).code())
          .isEqualTo(ExitCode.USAGE);
      assertThat(run("index", "--index", index, "--watch", folder.resolve("no")).err())
          .contains("--watch takes a folder, and ");
    }
    assertThat(run("index", "--index", index, articles).code()).isEqualTo(ExitCode.SOME_REJECTED);
  }

  @Test
  void serveRefusesAKeyFileThatIsNone() throws IOException {
    Run none = run("serve", "--index", index, "--keys", folder.resolve("none"));
    assertThat(none.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(none.err()).contains("does not exist; make a key with: kakehashi key create --file");
    assertThat(index).doesNotExist();
  }

  @Test
  void anIndexIsCheckedCopiedPutBackAndMadeAnew() throws IOException {
    indexTwo();
    Path copy = folder.resolve("copy");
    assertThat(run("check", "--index", index).out()).startsWith("The index is intact: 2 articles,");
    assertThat(run("snapshot", "--index", index, copy).out())
        .startsWith(copy + " holds 2 articles");
    Path damaged = damageOneFile();
    Run check = run("check", "--index", index);
    assertThat(check.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(check.out()).startsWith("damaged: " + damaged.getFileName() + ": ");
    for (Object[] command :
        List.<Object[]>of(
            new Object[] {"serve", "--index", index, "--port", 0},
            new Object[] {"reindex", "--index", index},
            new Object[] {"snapshot", "--index", index, folder.resolve("another")})) {
      Run refused = run(command);
      assertThat(refused.code()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(refused.err())
          .contains(" is damaged (")
          .endsWith(
              "bring back a snapshot with: kakehashi restore --index " + index + " SNAPSHOT\n");
    }
    Run restore = run("restore", "--index", index, copy);
    assertThat(restore.code()).as(restore.err()).isZero();
    assertThat(restore.out())
        .startsWith(index + " is as it was in " + copy + ".\nWhat was there before is now in ");
    Run reindex = run("reindex", "--index", index);
    assertThat(reindex.out()).isEqualTo("Indexed 2 articles anew.\n");
    assertThat(run("search", "--index", index, "日英 覚書").out()).startsWith("2 articles\n");
  }

  private Path damageOneFile() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      Path file = files.filter(path -> path.toString().endsWith(".cfs")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      return Files.write(file, bytes);
    }
  }
}
