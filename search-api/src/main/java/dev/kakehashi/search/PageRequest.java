package dev.kakehashi.search;

/**
 * Which part of the results.
 *
 * @param number from 1
 * @param size results on a page
 */
public record PageRequest(int number, int size) {
  public static final PageRequest FIRST = new PageRequest(1, 10);

  /** Results beyond this one are not paged to: nobody reads them, and each costs memory. */
  public static final int DEEPEST = 10_000;

  /** The most results on one page. */
  public static final int LARGEST = 100;

  public PageRequest {
    if (number < 1 || size < 1 || (long) number * size > DEEPEST) {
      throw new IllegalArgumentException("no such page: " + number + " of size " + size);
    }
  }

  /** How many results come before. */
  public int offset() {
    return (number - 1) * size;
  }
}
