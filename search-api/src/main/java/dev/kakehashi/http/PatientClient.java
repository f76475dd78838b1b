package dev.kakehashi.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Sends requests that may be sent again to a server that may be busy, out of space or restarting.
 */
final class PatientClient {
  /** Of these the reason passes: too many at once, a full disk. */
  private static final Set<Integer> PASSING = Set.of(429, 503, 507);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String key;
  private final Duration patience;
  private final Consumer<String> waiting;

  /**
   * @param patience how long one request is tried; the first try comes in any case
   * @param waiting is told why it waits
   */
  PatientClient(String key, Duration patience, Consumer<String> waiting) {
    this.key = key;
    this.patience = patience;
    this.waiting = waiting;
  }

  /** What a try brought: an answer, or why there is none. */
  private record Attempt(Optional<HttpResponse<String>> response, String reason) {
    boolean passes() {
      return response.isEmpty() || PASSING.contains(response.get().statusCode());
    }
  }

  /**
   * @throws RefusedWriteException if the server could not be reached for so long
   */
  HttpResponse<String> send(URI address, UnaryOperator<HttpRequest.Builder> request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofMinutes(5))
            .header("Authorization", "Bearer " + key);
    HttpRequest built = request.apply(builder).build();
    long start = System.nanoTime();
    for (int tries = 1; ; tries++) {
      Attempt attempt = attempt(built);
      Duration pause = pause(attempt, tries);
      Duration after = Duration.ofNanos(System.nanoTime() - start).plus(pause);
      if (!attempt.passes() || after.compareTo(patience) > 0) {
        return attempt
            .response()
            .orElseThrow(() -> new RefusedWriteException(address + " " + attempt.reason()));
      }
      waiting.accept("%s %s; again in %d s".formatted(address, attempt.reason, pause.toSeconds()));
      sleep(pause);
    }
  }

  private Attempt attempt(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new Attempt(Optional.of(response), "answers " + response.statusCode());
    } catch (IOException e) {
      return new Attempt(Optional.empty(), "cannot be reached: " + e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** As long as the server says, else longer each time: 1, 2, 4, 8 and then 15 seconds. */
  private static Duration pause(Attempt attempt, int tries) {
    Duration growing = Duration.ofSeconds(1L << Math.min(4, tries - 1));
    Duration asked =
        attempt
            .response()
            .flatMap(response -> response.headers().firstValue("Retry-After"))
            .filter(seconds -> seconds.matches("\\d{1,3}"))
            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
            .orElse(growing);
    return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static RefusedWriteException interrupted() {
    Thread.currentThread().interrupt();
    return new RefusedWriteException("interrupted while the server was asked");
  }
}
