package dev.kakehashi.samples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ObjectInputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would open a door is not used anywhere, or in few places that are listed. */
class GuardTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test"))
          .importPackages("dev.kakehashi");

  @ParameterizedTest
  @ValueSource(
      classes = {
        ObjectInputStream.class,
        ProcessBuilder.class,
        javax.script.ScriptEngine.class,
        javax.xml.parsers.DocumentBuilderFactory.class,
        javax.xml.stream.XMLInputFactory.class,
        javax.naming.Context.class,
        java.net.URLClassLoader.class,
        java.beans.XMLDecoder.class
      })
  void whatHasNoPlaceHereIsNotUsed(Class<?> door) {
    noClasses().should().dependOnClassesThat().areAssignableTo(door).check(HOUSE);
  }

  /** It would close the files Lucene reads; only a thread's own mark is set again. */
  @Test
  void noThreadInterruptsAnother() {
    Set<String> interrupting = new TreeSet<>();
    for (JavaClass type : HOUSE) {
      for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
        boolean interrupts =
            call.getTargetOwner().isEquivalentTo(Thread.class)
                && call.getName().equals("interrupt");
        boolean own =
            type.getMethodCallsFromSelf().stream()
                .filter(other -> other.getOrigin().equals(call.getOrigin()))
                .anyMatch(other -> other.getName().equals("currentThread"));
        if (interrupts && !own) {
          interrupting.add(call.getDescription());
        }
      }
    }
    assertThat(interrupting).isEmpty();
  }

  /** A pattern of a reader would be one that never ends; all are constants of ours. */
  @Test
  void patternsDoNotComeFromOutside() {
    Set<String> homes = new TreeSet<>();
    for (JavaClass type : HOUSE) {
      type.getMethodCallsFromSelf().stream()
          .filter(call -> call.getTargetOwner().isEquivalentTo(Pattern.class))
          .filter(call -> call.getName().equals("compile"))
          .filter(call -> !call.getOrigin().getName().equals("<clinit>"))
          .forEach(call -> homes.add(call.getOrigin().getFullName()));
    }
    assertThat(homes)
        .containsExactly(
            "dev.kakehashi.keys.Key.ofLine(java.lang.String)", // a constant
            "dev.kakehashi.query.QueryPrinter.words(java.lang.String)", // of constants
            "dev.kakehashi.source.Boilerplate.line(java.lang.String)"); // of constants
  }
}
