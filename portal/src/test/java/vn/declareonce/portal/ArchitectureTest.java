package vn.declareonce.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.declareonce.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** The engine is handed on to what the module jobs offers; nothing here asks the database itself. */
    @ArchTest
    static final ArchRule THE_STORE_IS_REACHED_THROUGH_JOBS_ALONE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.transaction..", "org.postgresql..")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.declareonce.stage..",
                    "vn.declareonce.extract..",
                    "vn.declareonce.register..",
                    "vn.declareonce.publish..",
                    "vn.declareonce.verify..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("vn.declareonce.database.Sql");

    @ArchTest
    static final ArchRule PAGES_DO_NOT_DECIDE_WHO_MAY = noClasses()
            .that()
            .resideInAPackage("..portal.page..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("vn.declareonce.portal.access.Rules");

    @ArchTest
    static final ArchRule ONLY_COMMANDS_PRINT = noClasses()
            .that()
            .resideInAnyPackage("..portal.page..", "..portal.access..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("vn.declareonce.(**)").should().beFreeOfCycles();
}
