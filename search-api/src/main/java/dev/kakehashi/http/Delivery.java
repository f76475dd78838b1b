package dev.kakehashi.http;

import dev.kakehashi.article.Article;
import dev.kakehashi.index.FullDiskException;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.UnusableIndexException;
import dev.kakehashi.source.SourceItem;
import dev.kakehashi.tagging.Tagger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Articles on their way from one request into the index, part by part, so that a long body is never
 * held whole. While one part is committed, the next is read and tagged.
 */
final class Delivery {
  /** Keeps what a request makes the server do, and its answer, within bounds. */
  static final int MOST_ARTICLES = 10_000;

  private static final int ARTICLES_OF_A_PART = 200;
  private static final int CHARACTERS_OF_A_PART = 1 << 20;

  /**
   * What came of one article.
   *
   * @param line in the body, from 1; absent where the body is one article
   * @param id absent where it was rejected
   * @param error why it was rejected
   */
  record Result(@Nullable Integer line, @Nullable String id, @Nullable String error) {}

  private final LiveIndex index;
  private final Tagger tagger;
  private final List<Result> results = new ArrayList<>();
  private final List<LiveIndex.Change.Put> part = new ArrayList<>();
  private final List<String> durable = new ArrayList<>();
  private List<String> sent = List.of();
  private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);
  private int characters;

  Delivery(LiveIndex index, Tagger tagger) {
    this.index = index;
    this.tagger = tagger;
  }

  void receive(SourceItem item) {
    if (results.size() == MOST_ARTICLES) {
      finish();
      throw ProblemException.of(
          ProblemType.BODY_TOO_LARGE,
          "a request has at most " + MOST_ARTICLES + " articles; those before are kept");
    }
    results.add(result(item));
    if (part.size() == ARTICLES_OF_A_PART || characters > CHARACTERS_OF_A_PART) {
      send();
    }
  }

  /** All are durable once it returns. */
  List<Result> finish() {
    send();
    await();
    return List.copyOf(results);
  }

  /** The ids of those written so far; waits for those under way. */
  List<String> durable() {
    try {
      await();
    } catch (RuntimeException e) {
      sent = List.of(); // the caller was told by what failed first
    }
    return List.copyOf(durable);
  }

  int rejected() {
    return (int) results.stream().filter(result -> result.id() == null).count();
  }

  private Result result(SourceItem item) {
    Integer line = item.place().line().isPresent() ? item.place().line().getAsInt() : null;
    return switch (item) {
      case SourceItem.Rejected(var place, String reason) -> new Result(line, null, reason);
      case SourceItem.Read(var place, var source) -> {
        try {
          Article article = tagger.tag(source);
          part.add(new LiveIndex.Change.Put(article));
          characters += article.body().length();
          yield new Result(line, article.id(), null);
        } catch (IllegalArgumentException e) {
          yield new Result(line, null, String.valueOf(e.getMessage()));
        }
      }
    };
  }

  private void send() {
    await();
    sent = part.stream().map(put -> put.article().id()).toList();
    underWay = index.write(part);
    part.clear();
    characters = 0;
  }

  private void await() {
    await(underWay);
    durable.addAll(sent);
    sent = List.of();
  }

  /**
   * @throws ProblemException if the index took nothing, for a reason that may pass
   */
  static void await(CompletableFuture<Void> write) {
    try {
      write.join();
    } catch (CompletionException e) {
      throw switch (e.getCause()) {
        case FullDiskException full ->
            ProblemException.of(
                ProblemType.DISK_FULL,
                "the disk is full; searches go on, and writes once there is room");
        case UnusableIndexException unusable ->
            ProblemException.of(ProblemType.INDEX_UNAVAILABLE, "the index takes no writes now");
        case null, default -> e;
      };
    }
  }
}
