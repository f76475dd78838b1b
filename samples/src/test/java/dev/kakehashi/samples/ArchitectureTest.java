package dev.kakehashi.samples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {
  private static final String BASE = "dev.kakehashi.";
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.kakehashi");

  /** A row of the table in ARCHITECTURE.md: package, purpose, the packages it uses. */
  private static final Pattern TABLE_ROW =
      Pattern.compile("\\| `([a-z.]+)` \\|[^|]*\\|[^|]*\\| ([a-z., –]+) \\|");

  @Test
  void theWholeHouseIsSeen() {
    assertThat(HOUSE).hasSizeGreaterThan(150); // an empty house would pass every rule below
    assertThat(arrows()).hasSize(19);
  }

  @Test
  void packagesUseEachOtherAsTheTableInArchitectureSays() {
    assertThat(arrows()).isEqualTo(arrowsOfTheTable());
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("dev.kakehashi.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @ParameterizedTest(name = "{0} only in {1}")
  @CsvSource({
    "io.undertow.., http",
    "org.apache.lucene.., analysis index.lucene search.lucene search.suggestion",
    "com.google.gson.., source index evaluation http logging",
    "org.jsoup.., source",
    "picocli.., cli",
    "org.slf4j.., http cli logging",
    "ch.qos.logback.., logging",
    "io.prometheus.., http",
  })
  void librariesStayWhereTheyBelong(String library, String homes) {
    String[] packages =
        Pattern.compile(" ").splitAsStream(homes).map(home -> BASE + home).toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(HOUSE);
  }

  /** For each package the packages of ours that its classes use. */
  private static Map<String, Set<String>> arrows() {
    Map<String, Set<String>> arrows = new TreeMap<>();
    for (JavaClass type : HOUSE) {
      Set<String> used = arrows.computeIfAbsent(shortName(type), p -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(Dependency::getTargetClass)
          .filter(target -> target.getPackageName().startsWith(BASE))
          .map(ArchitectureTest::shortName)
          .filter(target -> !target.equals(shortName(type)))
          .forEach(used::add);
    }
    return arrows;
  }

  private static String shortName(JavaClass type) {
    return type.getPackageName().substring(BASE.length());
  }

  private static Map<String, Set<String>> arrowsOfTheTable() {
    Map<String, Set<String>> arrows = new TreeMap<>();
    for (String line : Project.lines("ARCHITECTURE.md")) {
      Matcher row = TABLE_ROW.matcher(line);
      if (row.matches()) {
        arrows.put(row.group(1), names(row.group(2)));
      }
    }
    return arrows;
  }

  private static Set<String> names(String cell) {
    return Pattern.compile(", ")
        .splitAsStream(cell)
        .filter(name -> !name.equals("–"))
        .collect(toCollection(TreeSet::new));
  }
}
