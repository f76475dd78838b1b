package dev.kakehashi.http;

import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.search.EngineState;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.GaugeDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What is counted, for Prometheus. No label comes from a sender: routes, outcomes and lanes are
 * from fixed lists.
 */
public final class Metrics {
  static final String TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Histogram requests =
      histogram(
              "kakehashi_request_seconds",
              "Requests by route and outcome: ok, partial, or the name of the problem")
          .labelNames("route", "outcome")
          .classicUpperBounds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
          .register(registry);
  private final Histogram commits =
      histogram("kakehashi_commit_seconds", "Commits: each makes all waiting writes durable")
          .classicUpperBounds(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
          .register(registry);
  private final Histogram writes =
      sizes("kakehashi_commit_writes", "Writes that waited for a commit", 1, 2, 4, 8, 16);
  private final Histogram articles =
      sizes(
          "kakehashi_commit_articles",
          "Articles put or deleted by a commit",
          1,
          10,
          50,
          100,
          200,
          500,
          1000);
  private final Counter failedCommits = counter("kakehashi_commit_failures", "Commits that failed");
  private final Counter reloads = counter("kakehashi_reloads", "Changed files taken into use");
  private final Counter failedReloads =
      counter("kakehashi_reload_failures", "Changed files with mistakes: the old ones count on");
  private final Counter failedRefreshes =
      counter("kakehashi_refresh_failures", "Looks for new articles that failed");

  private final Gauge inside =
      Gauge.builder()
          .name("kakehashi_lane_requests")
          .help("Requests in a lane, waiting ones included")
          .labelNames("lane")
          .register(registry);
  private final Counter turnedAway =
      Counter.builder()
          .name("kakehashi_lane_refusals")
          .help("Requests that found their lane full")
          .labelNames("lane")
          .register(registry);

  public Metrics() {
    JvmMetrics.builder().register(registry);
  }

  private static Histogram.Builder histogram(String name, String help) {
    return Histogram.builder().name(name).help(help).unit(Unit.SECONDS).classicOnly();
  }

  private Histogram sizes(String name, String help, double... upTo) {
    return Histogram.builder()
        .name(name)
        .help(help)
        .classicOnly()
        .classicUpperBounds(upTo)
        .register(registry);
  }

  private Counter counter(String name, String help) {
    return Counter.builder().name(name).help(help).register(registry);
  }

  void answered(String route, String outcome, Duration took) {
    requests.labelValues(route, outcome).observe(Unit.nanosToSeconds(took.toNanos()));
  }

  public void committed(LiveIndex.Commit commit) {
    commits.observe(Unit.nanosToSeconds(commit.took().toNanos()));
    writes.observe(commit.writes());
    articles.observe(commit.changes());
    if (commit.failed()) {
      failedCommits.inc();
    }
  }

  GaugeDataPoint inside(String lane) {
    return inside.labelValues(lane);
  }

  CounterDataPoint turnedAway(String lane) {
    return turnedAway.labelValues(lane);
  }

  public void reloaded(boolean failed) {
    (failed ? failedReloads : reloads).inc();
  }

  /**
   * @param engine is asked at each scrape
   */
  public void watch(Supplier<EngineState> engine) {
    gauge("kakehashi_index_articles", "Articles that searches see", engine, EngineState::articles);
    gauge("kakehashi_index_segments", "Segments of the index", engine, EngineState::segments);
    gauge("kakehashi_index_bytes", "Size of the index on disk", engine, EngineState::bytes);
    gauge("kakehashi_disk_free_bytes", "Room on its disk", engine, EngineState::diskFree);
    gauge(
        "kakehashi_refresh_age_seconds",
        "Since searches last looked for new articles",
        engine,
        state ->
            Unit.millisToSeconds(Duration.between(state.refreshed(), Instant.now()).toMillis()));
  }

  void watch(Readiness readiness) {
    GaugeWithCallback.builder()
        .name("kakehashi_ready")
        .help("1 where searches, or writes, are answered")
        .labelNames("what")
        .callback(
            told -> {
              told.call(readiness.againstSearch().isEmpty() ? 1 : 0, "search");
              told.call(readiness.againstWrites().isEmpty() ? 1 : 0, "writes");
            })
        .register(registry);
  }

  private void gauge(
      String name, String help, Supplier<EngineState> engine, ToDoubleFunction<EngineState> value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(told -> told.call(value.applyAsDouble(engine.get())))
        .register(registry);
  }

  /** All of it in the text format of Prometheus. */
  byte[] scrape() {
    try (ByteArrayOutputStream text = new ByteArrayOutputStream()) {
      PrometheusTextFormatWriter.create().write(text, registry.scrape());
      return text.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  public void refreshFailed() {
    failedRefreshes.inc();
  }
}
