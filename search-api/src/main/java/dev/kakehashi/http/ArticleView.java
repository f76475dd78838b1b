package dev.kakehashi.http;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.EventDate;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Mention;
import dev.kakehashi.article.Topic;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole article, with the evidence of its tags. Absent members are left out. */
record ArticleView(
    String id,
    @Nullable String url,
    @Nullable String source,
    String title,
    @Nullable Boolean titleDerived,
    String body,
    String language,
    @Nullable String published,
    List<String> authors,
    Map<String, List<SearchView.LabelView>> tags,
    List<MentionView> mentions,
    List<EventView> events) {

  /**
   * @param start UTF-16 position in the field
   */
  record MentionView(
      String code, String label, String field, int start, int end, String text, String rule) {}

  record EventView(String date, @Nullable String end, String text) {}

  static ArticleView of(Article article, Labels labels, Language language) {
    return new ArticleView(
        article.id(),
        article.url().map(URI::toString).orElse(null),
        article.source().orElse(null),
        article.title(),
        article.titleDerived() ? true : null,
        article.body(),
        article.language().code(),
        article.published().map(LocalDate::toString).orElse(null),
        article.authors(),
        SearchView.tags(article, labels, language),
        article.mentions().stream()
            .filter(mention -> !(mention.concept() instanceof Topic))
            .map(mention -> view(mention, labels, language))
            .toList(),
        article.events().stream().map(ArticleView::view).toList());
  }

  private static MentionView view(Mention mention, Labels labels, Language language) {
    return new MentionView(
        mention.concept().key(),
        labels.of(mention.concept(), language),
        mention.passage().name().toLowerCase(Locale.ROOT),
        mention.start(),
        mention.end(),
        mention.text(),
        mention.rule());
  }

  private static EventView view(EventDate event) {
    boolean oneDay = event.first().equals(event.last());
    return new EventView(
        event.first().toString(), oneDay ? null : event.last().toString(), event.text());
  }
}
