package dev.kakehashi.samples;

import java.util.Collection;

/** Counts over many judgements of one facet. */
record GoldScore(int right, int missed, int wrong) {
  static GoldScore of(Collection<GoldJudgement> judgements) {
    return new GoldScore(
        judgements.stream().mapToInt(judgement -> judgement.right().size()).sum(),
        judgements.stream().mapToInt(judgement -> judgement.missed().size()).sum(),
        judgements.stream().mapToInt(judgement -> judgement.wrong().size()).sum());
  }

  double precision() {
    return share(right, wrong);
  }

  double recall() {
    return share(right, missed);
  }

  double f1() {
    return share(2 * right, missed + wrong);
  }

  /** One where there was nothing to get right and nothing was got wrong. */
  private static double share(int good, int bad) {
    return good + bad == 0 ? 1 : (double) good / (good + bad);
  }

  @Override
  public String toString() {
    return "%.3f %.3f %.3f".formatted(precision(), recall(), f1());
  }
}
