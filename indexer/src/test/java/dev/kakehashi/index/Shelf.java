package dev.kakehashi.index;

import dev.kakehashi.source.SourceItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A destination in memory, which may be closed for a time. */
final class Shelf implements Destination {
  /** Titles by id. */
  final Map<String, String> titles = new TreeMap<>();

  /** How many articles each put brought. */
  final List<Integer> puts = new ArrayList<>();

  /** So many puts until it is full; it can be changed. */
  int room = Integer.MAX_VALUE;

  @Override
  public List<Outcome> put(List<SourceItem.Read> articles) {
    if (puts.size() >= room) {
      throw new IllegalStateException("no more is taken");
    }
    puts.add(articles.size());
    return articles.stream().map(this::put).toList();
  }

  private Outcome put(SourceItem.Read read) {
    if (read.article().title().contains("bad")) {
      return new Outcome.Refused("is bad");
    }
    String id = read.article().id().orElse(read.article().title());
    titles.put(id, read.article().title());
    return new Outcome.Taken(id);
  }

  @Override
  public void delete(Collection<String> ids) {
    ids.forEach(titles::remove);
  }
}
