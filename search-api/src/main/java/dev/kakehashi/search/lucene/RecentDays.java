package dev.kakehashi.search.lucene;

import dev.kakehashi.index.lucene.Schema;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * What the score of an article is multiplied by for its day: most for today and days to come, half
 * of that gain after the half-life, nothing after many. One without a day keeps its score.
 */
final class RecentDays extends DoubleValuesSource {
  private static final double DAYS_OF_A_YEAR = 365.25;

  private final long today;
  private final float gain;
  private final float halfLife;

  /**
   * @param gain of today's articles, as a part of the score
   * @param halfLife in years
   */
  RecentDays(LocalDate today, float gain, float halfLife) {
    this.today = today.toEpochDay();
    this.gain = gain;
    this.halfLife = halfLife;
  }

  double of(long day) {
    double years = Math.max(0, today - day) / DAYS_OF_A_YEAR;
    return 1 + gain * Math.pow(0.5, years / halfLife);
  }

  @Override
  public DoubleValues getValues(LeafReaderContext segment, @Nullable DoubleValues scores)
      throws IOException {
    NumericDocValues days = DocValues.getNumeric(segment.reader(), Schema.PUBLISHED);
    return new DoubleValues() {
      @Override
      public double doubleValue() throws IOException {
        return of(days.longValue());
      }

      @Override
      public boolean advanceExact(int document) throws IOException {
        return days.advanceExact(document);
      }
    };
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext segment) {
    return DocValues.isCacheable(segment, Schema.PUBLISHED);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecentDays days
        && days.today == today
        && days.gain == gain
        && days.halfLife == halfLife;
  }

  @Override
  public int hashCode() {
    return Objects.hash(today, gain, halfLife);
  }

  @Override
  public String toString() {
    return "days before " + LocalDate.ofEpochDay(today);
  }
}
