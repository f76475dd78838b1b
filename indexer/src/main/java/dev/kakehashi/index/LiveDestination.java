package dev.kakehashi.index;

import dev.kakehashi.article.Article;
import dev.kakehashi.index.LiveIndex.Change;
import dev.kakehashi.source.SourceItem;
import dev.kakehashi.tagging.Tagger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;

/** An index of this process: articles are tagged here. */
public final class LiveDestination implements Destination {
  private final LiveIndex index;
  private final Tagger tagger;

  public LiveDestination(LiveIndex index, Tagger tagger) {
    this.index = index;
    this.tagger = tagger;
  }

  private sealed interface Tagged {
    record Good(Article article) implements Tagged {}

    record Bad(String reason) implements Tagged {}
  }

  @Override
  public List<Outcome> put(List<SourceItem.Read> articles) {
    List<Tagged> tagged = articles.parallelStream().map(this::tag).toList();
    List<Change> changes = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (Tagged each : tagged) {
      switch (each) {
        case Tagged.Good(Article article) -> {
          changes.add(new Change.Put(article));
          outcomes.add(new Outcome.Taken(article.id()));
        }
        case Tagged.Bad(String reason) -> outcomes.add(new Outcome.Refused(reason));
      }
    }
    write(changes);
    return outcomes;
  }

  @Override
  public void delete(Collection<String> ids) {
    write(ids.stream().map(Change.Delete::new).toList());
  }

  private Tagged tag(SourceItem.Read read) {
    try {
      return new Tagged.Good(tagger.tag(read.article()));
    } catch (IllegalArgumentException e) {
      return new Tagged.Bad(String.valueOf(e.getMessage()));
    }
  }

  private void write(List<? extends Change> changes) {
    try {
      index.write(changes).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException reason ? reason : e;
    }
  }
}
