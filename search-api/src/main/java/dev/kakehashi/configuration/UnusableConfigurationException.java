package dev.kakehashi.configuration;

import java.util.List;
import java.util.stream.Collectors;

/** What was given cannot be used; the message has a line for each mistake. */
public final class UnusableConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Mistake> mistakes;

  UnusableConfigurationException(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    this.mistakes = List.copyOf(mistakes);
  }

  public List<Mistake> mistakes() {
    return mistakes;
  }

  /** Whether file and environment are in order. */
  public boolean onlyOnTheCommandLine() {
    return mistakes.stream().allMatch(mistake -> mistake.origin() instanceof Origin.CommandLine);
  }
}
