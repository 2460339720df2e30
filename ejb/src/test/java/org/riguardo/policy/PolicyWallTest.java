package org.riguardo.policy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The policy is a pure function: it sees the JDK and the plugin API, and no clock, file, thread or chance. */
@AnalyzeClasses(packages = "org.riguardo", importOptions = DoNotIncludeTests.class)
class PolicyWallTest {

    @ArchTest
    static final ArchRule seesOnlyTheJdkAndThePluginApi = classes()
            .that()
            .resideInAPackage("org.riguardo.policy..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.riguardo.policy..", "org.riguardo.api..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule reachesNothingOutside = noClasses()
            .that()
            .resideInAPackage("org.riguardo.policy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..", "java.util.concurrent..");

    @ArchTest
    static final ArchRule readsNoClock = noClasses()
            .that()
            .resideInAPackage("org.riguardo.policy..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule gatesSeeWhatAnyPluginWouldSee = classes()
            .that()
            .resideInAPackage("org.riguardo.policy.gates..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.riguardo.policy.gates..", "org.riguardo.api..", "java..", "org.jspecify..");
}
