package org.ecozone.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rule 10: every package has a page, and the page answers the five questions. */
final class PackagePages {
  private static final List<String> HEADINGS =
      List.of("Purpose", "Takes", "Gives", "Rules of this package", "Start at");

  private PackagePages() {}

  static ArchRule rule(String base, Path sourceRoot) {
    return classes()
        .that()
        .resideInAPackage(base + "..")
        .should(describeTheirPackage(sourceRoot))
        .allowEmptyShould(true)
        .because("a newcomer starts at the page of a package (style.md 9)");
  }

  private static ArchCondition<JavaClass> describeTheirPackage(Path sourceRoot) {
    return new ArchCondition<>("have a package-info with " + HEADINGS) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Path page =
            sourceRoot
                .resolve(type.getPackageName().replace('.', '/'))
                .resolve("package-info.java");
        String text = read(page);
        List<String> missing =
            HEADINGS.stream().filter(heading -> !text.contains(heading)).toList();
        if (!missing.isEmpty()) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + ": its package-info lacks " + missing));
        }
      }
    };
  }

  private static String read(Path page) {
    try {
      return Files.exists(page) ? Files.readString(page) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
