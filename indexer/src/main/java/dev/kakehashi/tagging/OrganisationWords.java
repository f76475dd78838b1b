package dev.kakehashi.tagging;

import java.util.Set;

/** What the words around an organisation's English name say of it. All are capitalised. */
final class OrganisationWords {
  /** Words that name a body by themselves. */
  static final Set<String> CLEAR =
      words(
          """
          Association Organisation Organization Institute Agency Council Federation
          Federations Chamber Chambers Foundation Society Authority University Ministry Bureau
          Alliance Consortium Confederation Academy
          """);

  /** Words that name a body only where a short form says so. */
  static final Set<String> UNCLEAR =
      words(
          """
          Centre Center Forum Commission Committee Department Office Corporation Company Bank
          Fund Union Board Network Service Administration League Group College Trust
          Secretariat Directorate
          """);

  /** What is named after bodies but is none. */
  static final Set<String> OTHER_THINGS =
      words(
          """
          Agreement Act Treaty Programme Program Project Report Index Plan Initiative
          Framework Policy Scheme Summit Conference Meeting Memorandum Partnership Award Prize
          Law Bill Week Day
          """);

  /** Alone these say nothing of who it is: the National Trade Council. */
  static final Set<String> GENERAL =
      words(
          """
          National International Joint Executive Annual General Special Central Regional Local
          Federal Royal Global World Economic Business Trade Industry Industrial Advisory
          Steering Technical Public Private New First State Government Commerce Foreign
          Development Research Science Technology Each Every Another Several Two Three Many
          Some Other Both All Health Finance
          """);

  /** What a name does not begin with, though it may be capitalised before one. */
  static final Set<String> BEFORE =
      words(
          """
          The A An In At On By For From With Under This That Its Their Our When While As After
          Before But And Meanwhile President Chairman Chairwoman Chair Director Director-
          General Minister Professor Dr Mr Ms Mrs CEO Secretary Secretary-General Governor
          """);

  private OrganisationWords() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
