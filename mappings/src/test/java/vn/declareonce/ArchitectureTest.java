package vn.declareonce;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "vn.declareonce", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule KNOWS_NO_DATABASE_AND_NO_SPRING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.springframework..");

    @ArchTest
    static final ArchRule ONLY_THE_CATALOGUE_NAMES_SOURCES = noClasses()
            .that()
            .resideOutsideOfPackage("vn.declareonce.source.*..")
            .and()
            .doNotHaveFullyQualifiedName("vn.declareonce.source.Catalogue")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.declareonce.source.*..");

    @ArchTest
    static final ArchRule SOURCES_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("vn.declareonce.source.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule PRINTS_NOTHING =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("vn.declareonce.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .should(new ArchCondition<>("live in a @NullMarked package") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " of " + item.getName()));
                }
            });
}
