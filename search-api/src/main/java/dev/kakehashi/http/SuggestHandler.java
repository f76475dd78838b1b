package dev.kakehashi.http;

import dev.kakehashi.article.Concept;
import dev.kakehashi.search.Suggestion;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/suggest} */
final class SuggestHandler implements HttpHandler {
  private final TimedEngine suggester;

  SuggestHandler(TimedEngine suggester) {
    this.suggester = suggester;
  }

  record SuggestView(List<SuggestionView> suggestions) {}

  /**
   * A concept or an article.
   *
   * @param kind {@code title}, or of the concept: {@code country}, {@code topic} …
   * @param name the name that was being typed, where it is not the text
   * @param id of an article
   */
  record SuggestionView(
      String kind,
      String text,
      @Nullable String name,
      @Nullable String code,
      @Nullable String id,
      @Nullable Integer count) {

    static SuggestionView of(Suggestion suggestion) {
      return switch (suggestion) {
        case Suggestion.OfConcept found -> ofConcept(found, found.concept());
        case Suggestion.OfTitle(String id, String title) ->
            new SuggestionView("title", title, null, null, id, null);
      };
    }

    private static SuggestionView ofConcept(Suggestion.OfConcept found, Concept concept) {
      return new SuggestionView(
          concept.kind(),
          found.label(),
          found.name().orElse(null),
          concept.code(),
          null,
          found.count());
    }
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    SearchParameters.Typing typing = SearchParameters.typing(exchange.getQueryParameters());
    List<Suggestion> suggestions = suggester.of(exchange).suggest(typing.text(), typing.labels());
    Json.send(exchange, new SuggestView(suggestions.stream().map(SuggestionView::of).toList()));
  }
}
