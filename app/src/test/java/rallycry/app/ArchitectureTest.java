package rallycry.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Holds the arrows between the rooms, and draws them into `docs/rooms.md`.
class ArchitectureTest {

  private static final Path ROOT = Path.of(System.getProperty("rallycry.root"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("rallycry");

  private static final String PAGE =
      """
      # Rooms as they are
      Every arrow of the code, drawn from its byte code by `ArchitectureTest`; `docs/design.md` says which may be.

      ```mermaid
      DRAWING```
      """;

  /// Room → the rooms it may know.
  private static final Map<String, List<String>> ARROWS =
      Map.of(
          "core", List.of(),
          "platforms", List.of("core"),
          "embedded", List.of("core"),
          "server", List.of("core"),
          "app", List.of("core", "platforms", "embedded", "server"),
          "testkit", List.of("core"));

  @Test
  void rooms_knowOnlyWhatTheirArrowsSay() {
    for (var room : ARROWS.entrySet()) {
      for (String other : ARROWS.keySet()) {
        if (!other.equals(room.getKey()) && !room.getValue().contains(other)) {
          noClasses()
              .that()
              .resideInAPackage(packagesOf(room.getKey()))
              .should()
              .dependOnClassesThat()
              .resideInAPackage(packagesOf(other))
              .because("no arrow leads from " + room.getKey() + " to " + other)
              .allowEmptyShould(true)
              .check(CLASSES);
        }
      }
    }
  }

  @Test
  void core_knowsTheLanguageAlone() {
    classes()
        .that()
        .resideInAPackage(packagesOf("core"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "rallycry.core..",
            "java.lang..",
            "java.util..",
            "java.time..",
            "java.nio..",
            "java.text..",
            "java.math..",
            "java.security..",
            "java.io..",
            "java.net..")
        .because("the middle is pure")
        .check(CLASSES);
  }

  @Test
  void core_hasNoClockThreadOrFile() {
    noClasses()
        .that()
        .resideInAPackage(packagesOf("core"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.nio.file..",
            "java.nio.channels..",
            "java.util.concurrent..",
            "java.util.logging..")
        .orShould()
        .dependOnClassesThat(
            resideInAPackage("java.net..")
                .and(not(belongTo(URI.class)))
                .or(belongTo(Thread.class, Clock.class, File.class, System.Logger.class)))
        .because("time and the world are given from outside")
        .check(CLASSES);
  }

  @Test
  void platforms_knowNoOtherPlatform() {
    slices()
        .matching("rallycry.platforms.(x|mastodon|bluesky|csv|meta|activitypub)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void packages_areFreeOfCycles() {
    slices().matching("rallycry.(*).(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void names_useOurWords() {
    noClasses()
        .should()
        .haveNameMatching(
            ".*(Manager|Service|Processor|Helper|Util|Utils|Common|Base|Impl|Info|Data|DTO|Entity)")
        .because("docs/glossary.md has better words")
        .check(CLASSES);
  }

  @Test
  void picture_showsTheRoomsAsTheyAre() throws IOException {
    Path page = ROOT.resolve("docs/rooms.md");
    String before = Files.exists(page) ? Files.readString(page) : "";
    String now = PAGE.replace("DRAWING", drawing());
    Files.writeString(page, now);
    assertThat(before)
        .as("docs/rooms.md was out of date and is drawn anew: commit it")
        .isEqualTo(now);
  }

  private static DescribedPredicate<JavaClass> belongTo(Class<?>... types) {
    return JavaClass.Predicates.belongToAnyOf(types);
  }

  private static String packagesOf(String room) {
    return "rallycry." + room + "..";
  }

  /// The arrows that the code really has, between packages `room.subject`.
  private static String drawing() {
    var arrows = new TreeMap<String, TreeSet<String>>();
    for (JavaClass from : CLASSES) {
      from.getDirectDependenciesFromSelf()
          .forEach(dependency -> {
            String one = subject(from);
            String other = subject(dependency.getTargetClass().getBaseComponentType());
            if (!one.equals(other) && other.startsWith("rallycry.")) {
              arrows.computeIfAbsent(one, key -> new TreeSet<>()).add(other);
            }
          });
    }
    var drawing = new StringBuilder("flowchart LR\n");
    arrows.forEach((from, targets) ->
        targets.forEach(to ->
            drawing.append("  ").append(box(from)).append(" --> ").append(box(to)).append('\n')));
    return drawing.toString();
  }

  private static String subject(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.", -1);
    return String.join(".", List.of(parts).subList(0, Math.min(3, parts.length)));
  }

  private static String box(String subject) {
    return subject.substring("rallycry.".length()).replace('.', '/');
  }
}
