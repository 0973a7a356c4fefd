package org.ecozone.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rules of style.md 8.5, each a function of the base package. Numbers are those of that list.
 */
final class ArchitectureRules {
  /** A rule, its number in style.md 8.5 and the canaries that prove that it can fail. */
  record NumberedRule(String number, ArchRule rule, List<String> canaries) {}

  private static final String GEOMETRY = "org.locationtech.jts.geom.Geometry";
  private static final Set<String> MEASURES =
      Set.of("getArea", "getLength", "distance", "buffer", "isWithinDistance");
  private static final Set<String> OVERLAYS =
      Set.of("intersection", "union", "difference", "symDifference");
  private static final Set<String> MUTATORS =
      Set.of("normalize", "apply", "setSRID", "setUserData");

  private ArchitectureRules() {}

  /** All rules for a base package whose sources lie under sourceRoot. */
  static List<NumberedRule> of(String base, Path sourceRoot) {
    List<NumberedRule> rules = new ArrayList<>();
    rules.add(new NumberedRule("1", noCycles(base), List.of("GeoKnowsZone", "ZoneKnowsGeo")));
    rules.addAll(mayUse(base));
    rules.addAll(fences(base));
    rules.addAll(geometryCalls(base));
    rules.addAll(processCalls(base));
    rules.add(new NumberedRule("9", noForbiddenNames(base), List.of("LayerManager", "ZoneUtils")));
    rules.add(
        new NumberedRule(
            "10", PackagePages.rule(base, sourceRoot), List.of("Undescribed", "HalfDescribed")));
    rules.add(new NumberedRule("11", guiFeaturesDoNotMeet(base), List.of("ScreeningKnowsLayers")));
    return rules;
  }

  private static ArchRule noCycles(String base) {
    return slices()
        .matching(base + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .because("none of nineteen known projects ever got its cycles out again (style.md 1)");
  }

  private static List<NumberedRule> mayUse(String base) {
    List<NumberedRule> rules = new ArrayList<>();
    for (String name : MayUse.PACKAGES.keySet()) {
      ArchRule arrows =
          classes()
              .that()
              .resideInAPackage(base + "." + name + "..")
              .should()
              .onlyDependOnClassesThat(
                  resideInAnyPackage(MayUse.packagePatterns(base, name))
                      .or(resideOutsideOfPackage(base + "..")))
              .allowEmptyShould(true)
              .because(
                  "arrows point down only, and a new arrow must fail by default (design.md 2)");
      rules.add(new NumberedRule("2 arrows of " + name, arrows, MayUseCanaries.ARROWS.get(name)));
      ArchRule libraries =
          classes()
              .that()
              .resideInAPackage(base + "." + name + "..")
              .should()
              .onlyDependOnClassesThat(
                  resideInAnyPackage(MayUse.libraryPatterns(name))
                      .or(resideInAPackage(base + "..")))
              .allowEmptyShould(true)
              .because("a library that one package knows can be exchanged (style.md 4)");
      rules.add(
          new NumberedRule(
              "2 libraries of " + name, libraries, MayUseCanaries.LIBRARIES.get(name)));
    }
    return rules;
  }

  private static List<NumberedRule> fences(String base) {
    return List.of(
        new NumberedRule(
            "3 JavaFX", only(base, List.of("gui"), "javafx.."), List.of("AppKnowsJavaFx")),
        new NumberedRule(
            "3 AWT",
            only(base, List.of("carto", "report"), "java.awt..", "javax.swing.."),
            List.of("OverlayKnowsAwt")),
        new NumberedRule(
            "3 SQL",
            only(base, List.of("store"), "java.sql..", "javax.sql..", "org.sqlite.."),
            List.of("ScreenKnowsSql")),
        new NumberedRule("3 network", noNetwork(base), List.of("StoreKnowsNetwork")),
        new NumberedRule(
            "4",
            noClasses()
                .that()
                .resideInAPackage(base + ".gui..")
                .and()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage.."))
                .allowEmptyShould(true)
                .because("a view model is tested without a toolkit (style.md 6)"),
            List.of("LayersViewModel")));
  }

  private static ArchRule only(String base, List<String> allowed, String... libraries) {
    return noClasses()
        .that()
        .resideInAPackage(base + "..")
        .and()
        .resideOutsideOfPackages(
            allowed.stream().map(name -> base + "." + name + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat(resideInAnyPackage(libraries))
        .allowEmptyShould(true)
        .because("this technique has one home: " + allowed + " (style.md 6)");
  }

  private static ArchRule noNetwork(String base) {
    Set<String> names =
        Set.of(
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.DatagramSocket",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.net.InetAddress",
            "java.net.InetSocketAddress",
            "java.nio.channels.SocketChannel",
            "java.nio.channels.ServerSocketChannel",
            "javax.net.SocketFactory");
    return noClasses()
        .that()
        .resideInAPackage(base + "..")
        .and()
        .resideOutsideOfPackage(base + ".field..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net.http..", "javax.net..")
                .or(describe("open a connection", type -> names.contains(type.getName()))))
        .allowEmptyShould(true)
        .because("offline is a property of the dependency graph, not a promise (style.md 6)");
  }

  private static List<NumberedRule> geometryCalls(String base) {
    ArchRule measures =
        noCalls(base, List.of("geo"), onGeometry(MEASURES))
            .because(
                "an area or a distance has a CRS and a unit: geo.Measures names them (design.md 3.1)");
    ArchRule overlays =
        noCalls(base, List.of("overlay", "edit", "geo"), onGeometry(OVERLAYS).or(onOverlayClass()))
            .because("facts come from one overlay, robust by name (traps.md)");
    ArchRule mutators =
        noCalls(base, List.of("geo"), onGeometry(MUTATORS))
            .because("a geometry is shared between threads: nobody changes it (style.md 8.5)");
    return List.of(
        new NumberedRule("5", measures, List.of("OverlayMeasures")),
        new NumberedRule("6", overlays, List.of("ScreenOverlays")),
        new NumberedRule("7", mutators, List.of("StoreMutates")));
  }

  private static ArchRule noCalls(
      String base, List<String> allowed, DescribedPredicate<JavaAccess<?>> call) {
    return noClasses()
        .that()
        .resideInAPackage(base + "..")
        .and()
        .resideOutsideOfPackages(
            allowed.stream().map(name -> base + "." + name + "..").toArray(String[]::new))
        .should()
        .accessTargetWhere(call)
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaAccess<?>> onGeometry(Set<String> methods) {
    return describe(
        "is one of Geometry." + methods,
        access ->
            methods.contains(access.getTarget().getName())
                && access.getTargetOwner().isAssignableTo(GEOMETRY));
  }

  private static DescribedPredicate<JavaAccess<?>> onOverlayClass() {
    return describe(
        "is an overlay operation of JTS",
        access -> {
          String owner = access.getTargetOwner().getPackageName();
          return owner.startsWith("org.locationtech.jts.operation.overlay")
              || owner.startsWith("org.locationtech.jts.operation.union");
        });
  }

  private static List<NumberedRule> processCalls(String base) {
    ArchRule streams =
        noCalls(
                base,
                List.of("cli"),
                describe("writes to the console", ArchitectureRules::isConsole))
            .because("only the command line has a console; the window has none");
    ArchRule threads =
        noCalls(
                base,
                List.of("job", "gui.common"),
                describe("makes threads", ArchitectureRules::makesThreads))
            .because("work that can be cancelled runs under job (style.md 4)");
    return List.of(
        new NumberedRule("8 console", streams, List.of("ReportPrints", "ReportPrintsStackTrace")),
        new NumberedRule("8 threads", threads, List.of("StoreMakesThread", "StoreMakesPool")));
  }

  private static boolean isConsole(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return owner.equals("java.lang.System") && Set.of("out", "err", "console").contains(name)
        || name.equals("printStackTrace")
            && access.getTargetOwner().isAssignableTo(Throwable.class)
            && access.getDescription().contains("printStackTrace()");
  }

  private static boolean makesThreads(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return access.getTargetOwner().isAssignableTo(Thread.class) && name.equals("<init>")
        || owner.equals("java.util.concurrent.Executors")
        || owner.equals("java.util.concurrent.ForkJoinPool")
        || owner.equals("java.util.Timer")
        || name.equals("parallelStream")
        || name.equals("supplyAsync")
        || name.equals("runAsync");
  }

  private static ArchRule noForbiddenNames(String base) {
    return noClasses()
        .that()
        .resideInAPackage(base + "..")
        .should()
        .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data|Info|Processor|Base)(\\$.*)?")
        .allowEmptyShould(true)
        .because("such a name says nothing of the field (style.md 7)");
  }

  private static ArchRule guiFeaturesDoNotMeet(String base) {
    return slices()
        .matching(base + ".gui.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            resideInAPackage(base + ".gui.."),
            resideInAnyPackage(base + ".gui.common..", base + ".gui.map.."))
        .allowEmptyShould(true)
        .because("features meet in app.Workspace, or they become a knot (style.md 4)");
  }
}
