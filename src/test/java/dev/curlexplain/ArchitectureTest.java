package dev.curlexplain;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileInputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;

/** The table of packages: each stage knows only the stages before it. */
@AnalyzeClasses(packages = "dev.curlexplain", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.curlexplain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule STAGES_IN_ORDER = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("phrase")
            .definedBy("dev.curlexplain.phrase")
            .layer("transcript")
            .definedBy("dev.curlexplain.transcript")
            .layer("command")
            .definedBy("dev.curlexplain.command")
            .layer("event")
            .definedBy("dev.curlexplain.event")
            .layer("condition")
            .definedBy("dev.curlexplain.condition")
            .layer("conversation")
            .definedBy("dev.curlexplain.conversation")
            .layer("knowledge")
            .definedBy("dev.curlexplain.knowledge")
            .layer("diagnosis")
            .definedBy("dev.curlexplain.diagnosis")
            .layer("redaction")
            .definedBy("dev.curlexplain.redaction")
            .layer("explanation")
            .definedBy("dev.curlexplain.explanation")
            .layer("render")
            .definedBy("dev.curlexplain.render")
            .layer("facade")
            .definedBy("dev.curlexplain")
            .layer("check")
            .definedBy("dev.curlexplain.check")
            .layer("batch")
            .definedBy("dev.curlexplain.batch")
            .layer("site")
            .definedBy("dev.curlexplain.site")
            .layer("cli")
            .definedBy("dev.curlexplain.cli")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("site")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("batch")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("facade")
            .mayOnlyBeAccessedByLayers("cli", "batch", "check", "site")
            .whereLayer("render")
            .mayOnlyBeAccessedByLayers("cli", "batch", "site")
            .whereLayer("explanation")
            .mayOnlyBeAccessedByLayers("facade", "render", "check", "batch", "cli", "site")
            .whereLayer("redaction")
            .mayOnlyBeAccessedByLayers("explanation")
            .whereLayer("diagnosis")
            .mayOnlyBeAccessedByLayers("explanation", "render", "facade", "check", "cli", "site")
            .whereLayer("conversation")
            .mayOnlyBeAccessedByLayers("diagnosis", "explanation", "render", "facade", "check", "batch", "cli", "site");

    @ArchTest
    static final ArchRule GRAMMARS_STAY_INSIDE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.curlexplain.grammar..",
                    "dev.curlexplain.event..",
                    "dev.curlexplain.condition..",
                    "dev.curlexplain.command..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.curlexplain.grammar..").or(resideInAPackage("org.antlr..")));

    /** Nothing that a text names is opened: only {@code run} starts a program, and nobody opens a connection. */
    @ArchTest
    static final ArchRule NO_NETWORK = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..", "java.nio.channels..", "java.rmi.."));

    @ArchTest
    static final ArchRule ONLY_RUN_STARTS_A_PROGRAM = noClasses()
            .that()
            .doNotHaveSimpleName("RunCommand")
            .should()
            .dependOnClassesThat(belongToAnyOf(ProcessBuilder.class, Process.class))
            .orShould()
            .callMethodWhere(target(owner(assignableTo(Runtime.class))).and(target(nameMatching("exec|load.*"))));

    @ArchTest
    static final ArchRule FILES_ARE_OPENED_WHERE_A_USER_NAMES_THEM = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.curlexplain.cli..",
                    "dev.curlexplain.batch..",
                    "dev.curlexplain.knowledge..",
                    "dev.curlexplain.site..")
            .should()
            .dependOnClassesThat(belongToAnyOf(Files.class, File.class, FileInputStream.class, RandomAccessFile.class));

    @ArchTest
    static final ArchRule FREEMARKER_STAYS_IN_RENDER = noClasses()
            .that()
            .resideOutsideOfPackage("dev.curlexplain.render..")
            .should()
            .dependOnClassesThat(resideInAPackage("freemarker.."));

    @ArchTest
    static final ArchRule YAML_STAYS_IN_KNOWLEDGE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.curlexplain.knowledge..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.yaml.."));
}
