package dev.kakehashi.http;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.kakehashi.index.Destination;
import dev.kakehashi.source.ArticleLine;
import dev.kakehashi.source.SourceItem;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The index that a server holds, over HTTP. What a busy, full or restarting server did not take is
 * sent again: an article replaces itself.
 */
public final class RemoteArticles implements Destination {
  private static final Gson GSON = new Gson();

  private final PatientClient client;
  private final URI articles;

  /**
   * @param key what the server's key file knows; deleting needs one with that scope
   * @param patience how long to try again where the server cannot be reached or takes nothing
   * @param waiting is told why it waits
   */
  public RemoteArticles(URI server, String key, Duration patience, Consumer<String> waiting) {
    this.client = new PatientClient(key, patience, waiting);
    this.articles = server.resolve("/api/articles");
  }

  /** All answers of the server, of success and of failure. */
  private record Answer(@Nullable String detail, @Nullable List<Delivery.Result> results) {}

  /**
   * @throws RefusedWriteException if the server does not take them
   */
  @Override
  public List<Outcome> put(List<SourceItem.Read> batch) {
    String lines =
        batch.stream()
            .map(read -> ArticleLine.of(read.article()) + "\n")
            .collect(Collectors.joining());
    HttpResponse<String> response =
        client.send(
            articles,
            request ->
                request
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofString(lines)));
    Answer answer = answer(response.body());
    if (answer.results == null || answer.results.size() != batch.size()) {
      throw refused(response, answer);
    }
    return answer.results.stream().map(RemoteArticles::outcome).toList();
  }

  private static Outcome outcome(Delivery.Result result) {
    return result.id() != null
        ? new Outcome.Taken(result.id())
        : new Outcome.Refused(String.valueOf(result.error()));
  }

  /**
   * @throws RefusedWriteException if the server does not delete them
   */
  @Override
  public void delete(Collection<String> ids) {
    for (String id : ids) {
      String path = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
      HttpResponse<String> response =
          client.send(URI.create(articles + "/" + path), HttpRequest.Builder::DELETE);
      if (response.statusCode() != 204 && response.statusCode() != 404) {
        throw refused(response, answer(response.body()));
      }
    }
  }

  private static Answer answer(String json) {
    try {
      Answer answer = GSON.fromJson(json, Answer.class);
      return answer == null ? new Answer(null, null) : answer;
    } catch (JsonParseException e) {
      return new Answer(null, null);
    }
  }

  private static RefusedWriteException refused(HttpResponse<String> response, Answer answer) {
    String detail = answer.detail == null ? "it is no Kakehashi server" : answer.detail;
    return new RefusedWriteException(
        "%s answers %d: %s".formatted(response.uri(), response.statusCode(), detail));
  }
}
