package dev.kakehashi.index;

import dev.kakehashi.source.SourceItem;
import java.util.Collection;
import java.util.List;

/**
 * Where articles go as their publisher wrote them: an index of this process, or one that a server
 * holds. What was put or deleted is durable when the method returns, and may be put or deleted
 * again.
 *
 * <p>Every method throws a {@link RuntimeException} whose message tells the operator why nothing
 * more is taken now; what came before stays.
 */
public interface Destination {
  /** What became of an article. */
  sealed interface Outcome {
    /** It has this id, given or derived. */
    record Taken(String id) implements Outcome {}

    record Refused(String reason) implements Outcome {}
  }

  /** Adds the articles, or replaces those that have their ids; one outcome for each, in order. */
  List<Outcome> put(List<SourceItem.Read> articles);

  /** Ids that are not there count as deleted. */
  void delete(Collection<String> ids);
}
