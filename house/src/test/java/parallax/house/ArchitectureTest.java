package parallax.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The arrows of ARCHITECTURE.md, each with its reason.
class ArchitectureTest {
  private static final JavaClasses PARALLAX =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("parallax");

  @Test
  void arrowsPointDownward() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("model")
        .definedBy("parallax.model..")
        .layer("text")
        .definedBy("parallax.text..")
        .layer("columns")
        .definedBy("parallax.columns..")
        .layer("language")
        .definedBy("parallax.language..")
        .layer("stages")
        .definedBy(
            "parallax.read..",
            "parallax.annotate..",
            "parallax.group..",
            "parallax.compare..",
            "parallax.tell..")
        .layer("plan")
        .definedBy("parallax.pipeline..", "parallax.archive..")
        .layer("runners")
        .definedBy("parallax.local..", "parallax.flink..")
        .layer("follow")
        .definedBy("parallax.follow..")
        .layer("server")
        .definedBy("parallax.server..")
        .layer("apps")
        .definedBy("parallax.cli..", "parallax.evaluation..")
        .whereLayer("apps")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("server")
        .mayOnlyBeAccessedByLayers("apps")
        .whereLayer("follow")
        .mayOnlyBeAccessedByLayers("server", "apps")
        .whereLayer("runners")
        .mayOnlyBeAccessedByLayers("follow", "server", "apps")
        .whereLayer("plan")
        .mayOnlyBeAccessedByLayers("runners", "follow", "server", "apps")
        .whereLayer("stages")
        .mayOnlyBeAccessedByLayers("plan", "runners", "follow", "server", "apps")
        .whereLayer("language")
        .mayOnlyBeAccessedByLayers("stages", "plan", "runners", "follow", "server", "apps")
        .whereLayer("columns")
        .mayOnlyBeAccessedByLayers("stages", "plan", "runners", "follow", "server", "apps")
        .whereLayer("text")
        .mayOnlyBeAccessedByLayers(
            "language", "stages", "plan", "runners", "follow", "server", "apps")
        .because("what stands below is understood, tested and reused without what stands above")
        .check(PARALLAX);
  }

  @Test
  void stagesNeverImportEachOther() {
    slices()
        .matching("parallax.(read|annotate|group|compare|tell)..")
        .should()
        .notDependOnEachOther()
        .because("data flows from stage to stage, imports do not: a stage can be swapped alone")
        .check(PARALLAX);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("parallax.(**)")
        .should()
        .beFreeOfCycles()
        .because("a package that cannot be understood alone is not a package")
        .check(PARALLAX);
  }

  @Test
  void modelKnowsTheJdkOnly() {
    classes()
        .that()
        .resideInAPackage("parallax.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("parallax.model..", "java..", "org.jspecify..")
        .because("everything depends on the model, so the model depends on nothing")
        .check(PARALLAX);
  }

  @Test
  void onlyLanguageKnowsModelFiles() {
    noClasses()
        .that()
        .resideOutsideOfPackage("parallax.language..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.onnxruntime..", "opennlp..")
        .because("models are data with a version and a licence, kept behind one door")
        .check(PARALLAX);
  }

  @Test
  void whatIsKeptKnowsNotHowItWasMade() {
    noClasses()
        .that()
        .resideInAPackage("parallax.archive..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "parallax.pipeline..",
            "parallax.read..",
            "parallax.annotate..",
            "parallax.group..",
            "parallax.compare..",
            "parallax.tell..")
        .because("an archive outlives the stages that filled it")
        .check(PARALLAX);
  }

  @Test
  void timesAndFiguresStandAlone() {
    noClasses()
        .that()
        .resideInAnyPackage("parallax.annotate.time..", "parallax.annotate.figure..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("parallax.annotate.name..", "parallax.annotate.quote..")
        .because("others can use them alone")
        .check(PARALLAX);
  }

  @Test
  void onlyTheAppsWriteToTheConsole() {
    noClasses()
        .that()
        .resideOutsideOfPackages("parallax.cli..", "parallax.evaluation..", "parallax.flink..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("standard output belongs to the commands, whose lines are read by programs")
        .check(PARALLAX);
  }

  @Test
  void clocksArePassedIn() {
    noClasses()
        .that()
        .resideOutsideOfPackage("parallax.cli..")
        .should()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .because("the same input gives the same output, today and in ten years")
        .check(PARALLAX);
  }
}
