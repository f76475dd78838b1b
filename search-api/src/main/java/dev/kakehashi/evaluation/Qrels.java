package dev.kakehashi.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judgements: for each query the articles that answer it, each with a grade above 0. */
public final class Qrels {
  private final Map<String, Map<String, Integer>> grades;

  private Qrels(Map<String, Map<String, Integer>> grades) {
    this.grades = grades;
  }

  /**
   * Reads lines of query id, article id and grade, separated by tabs.
   *
   * @throws UnusableLineException naming the first line that is none
   */
  public static Qrels read(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 3 || !cells[2].matches("[0-9]{1,2}")) {
        throw new UnusableLineException(
            file, i + 1, "a line has a query, an article and a grade, with tabs between");
      }
      grades
          .computeIfAbsent(cells[0], query -> new HashMap<>())
          .put(cells[1], Integer.parseInt(cells[2]));
    }
    return new Qrels(grades);
  }

  /** The grades of the query's articles; empty where nothing was judged. */
  public Map<String, Integer> of(String query) {
    return grades.getOrDefault(query, Map.of());
  }
}
