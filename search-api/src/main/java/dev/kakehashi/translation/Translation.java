package dev.kakehashi.translation;

/**
 * One way to say something in the other language.
 *
 * @param weight above 0 and at most 1: how usual it is as a translation
 */
public record Translation(String text, float weight) {}
