package org.cadenza.studio;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the walls of the house: which room may see which. This module sees all the others, so the test lives here. */
@AnalyzeClasses(packages = "org.cadenza", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String MUSIC = "org.cadenza.music..";
    private static final String CORPUS = "org.cadenza.corpus..";
    private static final String LEARNING = "org.cadenza.learning..";
    private static final String FAMILIES = "org.cadenza.families..";
    private static final String STUDIO = "org.cadenza.studio..";
    private static final String EACH_FAMILY = "org.cadenza.families.*..";
    private static final String[] TENSORS = {
        "org.bytedeco.pytorch..",
        "org.bytedeco.openblas..",
        "org.bytedeco.mkl..",
        "ai.onnxruntime..",
        "ai.djl..",
        "org.nd4j.."
    };

    private static final Set<String> INEXACT = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    @ArchTest
    static final ArchRule music_seesNoOtherRoom = noClasses()
            .that()
            .resideInAPackage(MUSIC)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CORPUS, LEARNING, FAMILIES, STUDIO);

    @ArchTest
    static final ArchRule music_usesNoTensors = noClasses()
            .that()
            .resideInAPackage(MUSIC)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TENSORS);

    @ArchTest
    static final ArchRule corpus_neverMeetsLearning = noClasses()
            .that()
            .resideInAPackage(CORPUS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LEARNING, FAMILIES, STUDIO);

    @ArchTest
    static final ArchRule learning_namesNoFamilyAndNoDataSet = noClasses()
            .that()
            .resideInAPackage(LEARNING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CORPUS, FAMILIES, STUDIO);

    @ArchTest
    static final ArchRule families_seeNeitherDataSetsNorTheStudio = noClasses()
            .that()
            .resideInAPackage(FAMILIES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CORPUS, STUDIO);

    @ArchTest
    static final ArchRule families_importNoOtherFamily = slices().matching("org.cadenza.families.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyFamilies_namesThemAll = noClasses()
            .that()
            .resideOutsideOfPackage(EACH_FAMILY)
            .and()
            .doNotHaveFullyQualifiedName("org.cadenza.families.Families")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(EACH_FAMILY);

    @ArchTest
    static final ArchRule representation_knowsNoTensors = noClasses()
            .that()
            .resideInAPackage("org.cadenza.learning.representation..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(TENSORS).or(resideInAPackage("org.cadenza.learning.nn..")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyNn_touchesTensors = noClasses()
            .that()
            .resideOutsideOfPackage("org.cadenza.learning.nn..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TENSORS);

    @ArchTest
    static final ArchRule onlyNnAndAudio_touchNativePointers = noClasses()
            .that()
            .resideOutsideOfPackages("org.cadenza.learning.nn..", "org.cadenza.music.audio..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..");

    @ArchTest
    static final ArchRule onlySynth_touchesTheSynthesizerOfTheJdk = noClasses()
            .that()
            .resideOutsideOfPackage("org.cadenza.music.synth..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun.media.sound..");

    /** What these methods of {@link Math} return may differ in the last bit from one JDK to the next. */
    @ArchTest
    static final ArchRule whatComposesAndSounds_calculatesTheSameEverywhere = noClasses()
            .that()
            .resideInAnyPackage(
                    FAMILIES,
                    "org.cadenza.music.arrange..",
                    "org.cadenza.music.synth..",
                    "org.cadenza.music.dsp..",
                    "org.cadenza.learning.sampling..",
                    "org.cadenza.learning.songwriting..",
                    "org.cadenza.learning.partwriting..")
            .should()
            .callMethodWhere(describe(
                    "it is one of Math that only StrictMath has exactly",
                    call -> call.getTargetOwner().isEquivalentTo(Math.class) && INEXACT.contains(call.getName())));

    // Strictly: not even the score's value types. What a door shows comes out of the workshop as words and numbers.
    @ArchTest
    static final ArchRule cli_talksToWorkshopAndLibraryOnly = doorSeesOnlyTheStudio("org.cadenza.studio.cli..");

    @ArchTest
    static final ArchRule web_talksToWorkshopAndLibraryOnly = doorSeesOnlyTheStudio("org.cadenza.studio.web..");

    // A command line that loaded Spring would take seconds to say its name.
    @ArchTest
    static final ArchRule spring_isBehindTheStudioCommand = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.cadenza.studio.web..",
                    "org.cadenza.studio.library.songs..",
                    "org.cadenza.studio.library.runs..",
                    "org.cadenza.studio.library.drums..",
                    "org.cadenza.studio.library.trials..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "com.zaxxer..", "org.flywaydb..");

    @ArchTest
    static final ArchRule onlyTheStudioCommand_opensTheServer = noClasses()
            .that()
            .resideOutsideOfPackage("org.cadenza.studio.web..")
            .and()
            .doNotHaveFullyQualifiedName("org.cadenza.studio.cli.StudioCommand")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.cadenza.studio.web..");

    private static ArchRule doorSeesOnlyTheStudio(String door) {
        return noClasses()
                .that()
                .resideInAPackage(door)
                .should()
                .dependOnClassesThat(resideInAPackage("org.cadenza..")
                        .and(not(resideInAnyPackage(
                                "org.cadenza.studio.cli..",
                                "org.cadenza.studio.web..",
                                "org.cadenza.studio.workshop..",
                                "org.cadenza.studio.library.."))));
    }

    @ArchTest
    static final ArchRule onlyDoors_endTheProgram = noClasses()
            .that()
            .resideOutsideOfPackages("org.cadenza.studio.cli..")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule packages_haveNoCycles =
            slices().matching("org.cadenza.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_areRoomsOfTheTrade = classes()
            .should()
            .resideOutsideOfPackages(
                    "..util..",
                    "..utils..",
                    "..common..",
                    "..helper..",
                    "..helpers..",
                    "..core..",
                    "..manager..",
                    "..impl..");

    @Test
    void everyPackage_hasItsPackageInfo() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of(".."), 20)) {
            List<Path> without = folders.filter(folder -> folder.toString().contains("src/main/java"))
                    .filter(Files::isDirectory)
                    .filter(ArchitectureTest::holdsSources)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(without).isEmpty();
        }
    }

    private static boolean holdsSources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
