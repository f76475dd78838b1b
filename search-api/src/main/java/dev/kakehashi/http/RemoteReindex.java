package dev.kakehashi.http;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Lets a server index its articles anew, and waits until it is done. */
public final class RemoteReindex {
  private static final Gson GSON = new Gson();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private RemoteReindex() {}

  /** All answers of the server, of success and of failure. */
  private record Answer(@Nullable String state, int articles, @Nullable String detail) {}

  /**
   * @param key with the scope admin
   * @param progress is told how many articles are done, some times a second
   * @return how many articles there are
   * @throws RefusedWriteException if the server does not do it, or fails
   */
  public static int run(URI server, String key, IntConsumer progress) throws InterruptedException {
    URI address = server.resolve("/api/admin/reindex");
    PatientClient client = new PatientClient(key, PATIENCE, waiting -> {});
    Answer answer =
        answer(client.send(address, request -> request.POST(HttpRequest.BodyPublishers.noBody())));
    while ("running".equals(answer.state)) {
      progress.accept(answer.articles);
      Thread.sleep(Duration.ofMillis(300));
      answer = answer(client.send(address, HttpRequest.Builder::GET));
    }
    if (!"done".equals(answer.state)) {
      throw new RefusedWriteException(
          "%s could not index anew, and has its index as it was; its log tells why"
              .formatted(server));
    }
    return answer.articles;
  }

  private static Answer answer(HttpResponse<String> response) {
    try {
      Answer answer = GSON.fromJson(response.body(), Answer.class);
      if (answer != null && answer.state != null) {
        return answer;
      }
      throw refused(response, answer == null ? null : answer.detail);
    } catch (JsonParseException e) {
      throw refused(response, null);
    }
  }

  private static RefusedWriteException refused(
      HttpResponse<String> response, @Nullable String detail) {
    return new RefusedWriteException(
        "%s answers %d: %s"
            .formatted(
                response.uri(),
                response.statusCode(),
                detail == null ? "it is no Kakehashi server" : detail));
  }
}
