package dev.kakehashi.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good one ranking is. nDCG takes 2^grade − 1 as gain and log2 of the rank as discount (Burges
 * et al., Learning to Rank using Gradient Descent, ICML 2005).
 */
public record Metrics(double ndcg10, double mrr10, double recall100, double success1) {

  /**
   * @param ranking article ids, best first
   * @param grades of the judged articles; at least one above 0
   */
  public static Metrics of(List<String> ranking, Map<String, Integer> grades) {
    return new Metrics(
        dcg(ranking.stream().limit(10).map(id -> grades.getOrDefault(id, 0)).toList())
            / dcg(grades.values().stream().sorted(Comparator.reverseOrder()).limit(10).toList()),
        reciprocalRank(ranking, grades),
        recall(ranking, grades),
        !ranking.isEmpty() && grades.getOrDefault(ranking.getFirst(), 0) > 0 ? 1 : 0);
  }

  private static double dcg(List<Integer> grades) {
    double sum = 0;
    for (int rank = 1; rank <= grades.size(); rank++) {
      double gain = Math.pow(2, grades.get(rank - 1)) - 1;
      sum += gain / (Math.log(rank + 1) / Math.log(2));
    }
    return sum;
  }

  private static double reciprocalRank(List<String> ranking, Map<String, Integer> grades) {
    for (int rank = 1; rank <= Math.min(10, ranking.size()); rank++) {
      if (grades.getOrDefault(ranking.get(rank - 1), 0) > 0) {
        return 1.0 / rank;
      }
    }
    return 0;
  }

  private static double recall(List<String> ranking, Map<String, Integer> grades) {
    long relevant = grades.values().stream().filter(grade -> grade > 0).count();
    long found = ranking.stream().limit(100).filter(id -> grades.getOrDefault(id, 0) > 0).count();
    return (double) found / relevant;
  }
}
