package dev.kakehashi.search.lucene;

final class Tuning {
  static final java.util.Map<String, Float> P = new java.util.concurrent.ConcurrentHashMap<>();

  static float f(String k, double d) {
    return P.getOrDefault(k, (float) d);
  }
}
