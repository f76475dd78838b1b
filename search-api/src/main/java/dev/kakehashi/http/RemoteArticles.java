package dev.kakehashi.http;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.kakehashi.source.ArticleLine;
import dev.kakehashi.source.SourceItem;
import dev.kakehashi.source.SourceReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Posts articles to a server, a batch a request; the next goes when the one before is durable. A
 * batch that a busy or restarting server did not take is sent again: an article replaces itself.
 */
public final class RemoteArticles {
  private static final int ARTICLES_OF_A_BATCH = 500;
  private static final int CHARACTERS_OF_A_BATCH = 4 << 20;
  private static final int MOST_TRIES = 6;

  private static final Gson GSON = new Gson();

  /**
   * What came of it.
   *
   * @param written articles that are in the server's index
   */
  public record Report(int written, List<SourceItem.Rejected> rejected) {
    public Report {
      rejected = List.copyOf(rejected);
    }
  }

  /** All answers of the server, of success and of failure. */
  private record Answer(@Nullable String detail, @Nullable List<Delivery.Result> results) {}

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final URI articles;
  private final String key;
  private final List<SourceItem.Rejected> rejected = new ArrayList<>();
  private final List<SourceItem.Place> places = new ArrayList<>();
  private final StringBuilder lines = new StringBuilder();
  private int written;

  private RemoteArticles(URI server, String key) {
    this.articles = server.resolve("/api/articles");
    this.key = key;
  }

  /**
   * Posts what the sources hold.
   *
   * @param progress is told the bytes read so far
   * @throws RefusedWriteException if the server does not take it; batches before stay
   */
  public static Report post(List<Path> sources, URI server, String key, LongConsumer progress) {
    RemoteArticles remote = new RemoteArticles(server, key);
    new SourceReader().read(sources, remote::receive, progress);
    remote.flush();
    return new Report(remote.written, remote.rejected);
  }

  private void receive(SourceItem item) {
    switch (item) {
      case SourceItem.Rejected refused -> rejected.add(refused);
      case SourceItem.Read(SourceItem.Place place, var article) -> {
        lines.append(ArticleLine.of(article)).append('\n');
        places.add(place);
      }
    }
    if (places.size() == ARTICLES_OF_A_BATCH || lines.length() > CHARACTERS_OF_A_BATCH) {
      flush();
    }
  }

  private void flush() {
    if (!places.isEmpty()) {
      List<Delivery.Result> results = send(lines.toString());
      for (int i = 0; i < places.size(); i++) {
        String error = results.get(i).error();
        if (error == null) {
          written++;
        } else {
          rejected.add(new SourceItem.Rejected(places.get(i), error));
        }
      }
      lines.setLength(0);
      places.clear();
    }
  }

  private List<Delivery.Result> send(String body) {
    HttpRequest request =
        HttpRequest.newBuilder(articles)
            .timeout(Duration.ofMinutes(5))
            .header("Content-Type", "application/x-ndjson")
            .header("Authorization", "Bearer " + key)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    for (int attempt = 1; ; attempt++) {
      Optional<HttpResponse<String>> response = attempt(request, attempt == MOST_TRIES);
      boolean again =
          response.isEmpty() || (response.get().statusCode() == 503 && attempt < MOST_TRIES);
      if (!again) {
        return results(response.get());
      }
      pause(attempt);
    }
  }

  /** Empty where the server could not be reached and another try is due. */
  private Optional<HttpResponse<String>> attempt(HttpRequest request, boolean last) {
    try {
      return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      if (last) {
        throw refused("cannot be reached: " + e);
      }
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused("was interrupted");
    }
  }

  /** Longer each time: 1, 2, 4, 8, 16 seconds. */
  private void pause(int attempt) {
    try {
      Thread.sleep(Duration.ofSeconds(1L << (attempt - 1)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused("was interrupted");
    }
  }

  private List<Delivery.Result> results(HttpResponse<String> response) {
    Answer answer = answer(response.body());
    if (answer.results == null || answer.results.size() != places.size()) {
      String detail = answer.detail == null ? "it is no Kakehashi server" : answer.detail;
      throw refused("answers " + response.statusCode() + ": " + detail);
    }
    return answer.results;
  }

  private static Answer answer(String json) {
    try {
      Answer answer = GSON.fromJson(json, Answer.class);
      return answer == null ? new Answer(null, null) : answer;
    } catch (JsonParseException e) {
      return new Answer(null, null);
    }
  }

  private RefusedWriteException refused(String reason) {
    return new RefusedWriteException(
        "%s %s; %,d articles were taken before. The same command again goes through all anew and doubles none."
            .formatted(articles, reason, written));
  }
}
