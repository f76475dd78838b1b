package dev.kakehashi.index;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Mention;
import dev.kakehashi.article.Tags;
import dev.kakehashi.source.SourceArticle;
import dev.kakehashi.tagging.Tagger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Tags a stored article anew. A tag without evidence was given by the source and stays; all others
 * are found again, or not.
 */
public final class Retagging implements UnaryOperator<Article> {
  private final Tagger tagger;

  public Retagging(Tagger tagger) {
    this.tagger = tagger;
  }

  @Override
  public Article apply(Article stored) {
    return tagger.tag(
        new SourceArticle(
            Optional.of(stored.id()),
            stored.url(),
            stored.source(),
            stored.title(),
            stored.titleDerived(),
            stored.body(),
            Optional.of(stored.language()),
            stored.published(),
            stored.authors(),
            given(stored)));
  }

  private static Tags given(Article stored) {
    Set<Concept> found =
        stored.mentions().stream().map(Mention::concept).collect(Collectors.toSet());
    Tags tags = stored.tags();
    return new Tags(
        without(tags.countries(), found),
        without(tags.pairs(), found),
        without(tags.sectors(), found),
        without(tags.agreements(), found),
        without(tags.stages(), found),
        without(tags.organisations(), found));
  }

  private static <T extends Concept> List<T> without(List<T> tags, Set<Concept> found) {
    return tags.stream().filter(tag -> !found.contains(tag)).toList();
  }
}
