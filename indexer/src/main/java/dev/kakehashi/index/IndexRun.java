package dev.kakehashi.index;

import dev.kakehashi.article.Article;
import dev.kakehashi.source.SourceItem;
import dev.kakehashi.source.SourceReader;
import dev.kakehashi.tagging.Tagger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Walks a delivery of sources into an index: read, tag, put. What cannot be read is reported, and
 * the rest goes on. Tagging and analysis use all processors; of two articles with one id the later
 * stays.
 */
public final class IndexRun {
  /** Articles tagged together; enough to keep the processors busy, few enough to hold in memory. */
  private static final int BATCH = 512;

  /**
   * What came of a run.
   *
   * @param indexed articles put into the index, each id counted as often as it came
   * @param rejected in the order of the sources
   */
  public record Report(int indexed, List<SourceItem.Rejected> rejected) {
    public Report {
      rejected = List.copyOf(rejected);
    }
  }

  private final Tagger tagger;
  private final ArticleIndex.Session session;
  private final List<SourceItem> batch = new ArrayList<>();
  private final List<SourceItem.Rejected> rejected = new ArrayList<>();
  private int indexed;

  private IndexRun(Tagger tagger, ArticleIndex.Session session) {
    this.tagger = tagger;
    this.session = session;
  }

  /**
   * Puts all sources into the session; committing is left to the caller.
   *
   * @param progress is told the bytes read so far
   */
  public static Report run(
      List<Path> sources, Tagger tagger, ArticleIndex.Session session, LongConsumer progress) {
    IndexRun run = new IndexRun(tagger, session);
    new SourceReader().read(sources, run::receive, progress);
    run.flush();
    return new Report(run.indexed, run.rejected);
  }

  private void receive(SourceItem item) {
    batch.add(item);
    if (batch.size() == BATCH) {
      flush();
    }
  }

  private void flush() {
    List<Outcome> outcomes = batch.parallelStream().map(this::tag).toList();
    batch.clear();
    Map<String, Article> articles = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Tagged(Article article) -> {
          articles.put(article.id(), article);
          indexed++;
        }
        case Outcome.Refused(SourceItem.Rejected refused) -> rejected.add(refused);
      }
    }
    articles.values().parallelStream().forEach(session::put);
  }

  private sealed interface Outcome {
    record Tagged(Article article) implements Outcome {}

    record Refused(SourceItem.Rejected rejected) implements Outcome {}
  }

  private Outcome tag(SourceItem item) {
    return switch (item) {
      case SourceItem.Rejected refused -> new Outcome.Refused(refused);
      case SourceItem.Read(SourceItem.Place place, var source) -> {
        try {
          yield new Outcome.Tagged(tagger.tag(source));
        } catch (IllegalArgumentException e) {
          yield new Outcome.Refused(new SourceItem.Rejected(place, String.valueOf(e.getMessage())));
        }
      }
    };
  }
}
