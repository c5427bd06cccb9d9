package org.optofit;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between packages, and which library lives where. */
@AnalyzeClasses(packages = "org.optofit", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule arrowsPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("dsp")
          .definedBy("org.optofit.dsp..")
          .layer("model")
          .definedBy("org.optofit.model..")
          .layer("fit")
          .definedBy("org.optofit.fit..")
          .layer("capture")
          .definedBy("org.optofit.capture..")
          .layer("audio")
          .definedBy("org.optofit.audio..")
          .layer("store")
          .definedBy("org.optofit.store..")
          .layer("app")
          .definedBy("org.optofit.app..")
          .layer("cli")
          .definedBy("org.optofit.cli..")
          .layer("ui")
          .definedBy("org.optofit.ui..")
          .layer("start")
          .definedBy("org.optofit")
          .whereLayer("start")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cli")
          .mayOnlyBeAccessedByLayers("start")
          .whereLayer("ui")
          .mayOnlyBeAccessedByLayers("start")
          .whereLayer("app")
          .mayOnlyBeAccessedByLayers("cli", "ui", "start")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("app", "cli", "ui")
          .whereLayer("fit")
          .mayOnlyBeAccessedByLayers("store", "app", "cli", "ui")
          .whereLayer("capture")
          .mayOnlyBeAccessedByLayers("store", "app", "cli", "ui")
          .whereLayer("audio")
          .mayOnlyBeAccessedByLayers("app", "cli", "ui")
          .whereLayer("model")
          .mayOnlyBeAccessedByLayers("fit", "capture", "audio", "store", "app", "cli", "ui")
          .because(
              "a fit runs headless, files do not know screens, and whoever inherits a package"
                  + " need only read what lies below it");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.optofit.(**)").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule signalArithmeticNeedsTheJdkOnly =
      noClasses()
          .that()
          .resideInAPackage("..dsp..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("org.optofit.dsp..", "java..", "org.jspecify..")
          .allowEmptyShould(true)
          .because("what runs on the audio thread must be readable without a library's manual");

  @ArchTest
  static final ArchRule controlsAreReusable =
      noClasses()
          .that()
          .resideInAPackage("..ui.control..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..model..",
              "..fit..",
              "..capture..",
              "..audio..",
              "..store..",
              "..app..",
              "..ui.audition..",
              "..ui.fit..",
              "..ui.models..")
          .allowEmptyShould(true)
          .because("a knob knows values and units, not what they mean here");

  @ArchTest
  static final ArchRule javaFxIsInTheWindowOnly =
      onlyIn(
          "..ui..",
          "a fit, a file and a command need no toolkit",
          "javafx..",
          "atlantafx..",
          "org.controlsfx..",
          "org.jfree..");

  @ArchTest
  static final ArchRule soundDevicesAreInAudioOnly =
      onlyIn(
          "..audio..", "the traps of javax.sound are handled once", "javax.sound..", "org.jflac..");

  @ArchTest
  static final ArchRule jsonIsInStoreOnly =
      onlyIn("..store..", "the JSON library can be changed in one place", "com.google.gson..");

  @ArchTest
  static final ArchRule commandLineLibraryIsInCliOnly =
      onlyIn("..cli..", "the window has no use for it", "picocli..");

  @ArchTest
  static final ArchRule linearAlgebraIsInFitOnly =
      onlyIn("..fit..", "matrices are the solver's business", "org.ejml..");

  @ArchTest
  static final ArchRule fourierTransformsAreInCaptureOnly =
      onlyIn("..capture..", "spectra serve the comparison of recordings", "org.jtransforms..");

  @ArchTest
  static final ArchRule listsOfCapturesAreReadInStoreOnly =
      onlyIn("..store..", "files are read in one place", "org.apache.commons.csv..");

  @ArchTest
  static final ArchRule vectorsAreInTheVectorKernelOnly =
      noClasses()
          .that()
          .haveSimpleNameNotStartingWith("Vector")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jdk.incubator..")
          .because("without the module none of it may be loaded, and it is compiled by itself");

  @ArchTest
  static final ArchRule viewModelsKnowNoScene =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..")
          .allowEmptyShould(true)
          .because("view models are tested without a toolkit");

  @ArchTest
  static final ArchRule onlyTheCommandLineWritesToStandardStreams =
      noClasses()
          .that()
          .resideOutsideOfPackage("..cli..")
          .should(accessField(System.class, "out"))
          .orShould(accessField(System.class, "err"))
          .because("--json promises one object on standard output and nothing else");

  private static ArchRule onlyIn(String home, String because, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .allowEmptyShould(true)
        .because(because);
  }
}
