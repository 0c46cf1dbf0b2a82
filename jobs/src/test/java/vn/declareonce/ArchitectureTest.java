package vn.declareonce;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
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
import org.springframework.batch.core.step.builder.StepBuilder;

@AnalyzeClasses(packages = "vn.declareonce", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** A frozen delivery is what stage reads; apart from that, stages know the database and each other not at all. */
    @ArchTest
    static final ArchRule STAGES_DO_NOT_KNOW_EACH_OTHER = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("vn.declareonce..")
            .layer("database")
            .definedBy("vn.declareonce.database..")
            .layer("extract")
            .definedBy("vn.declareonce.extract..")
            .layer("connect")
            .definedBy("vn.declareonce.connect..")
            .layer("stage")
            .definedBy("vn.declareonce.stage..")
            .layer("register")
            .definedBy("vn.declareonce.register..")
            .layer("report")
            .definedBy("vn.declareonce.report..")
            .layer("publish")
            .definedBy("vn.declareonce.publish..")
            .layer("verify")
            .definedBy("vn.declareonce.verify..")
            .layer("audit")
            .definedBy("vn.declareonce.audit..")
            .layer("job")
            .definedBy("vn.declareonce.job..")
            .layer("schedule")
            .definedBy("vn.declareonce.schedule..")
            .layer("bench")
            .definedBy("vn.declareonce.bench..")
            .layer("faults")
            .definedBy("vn.declareonce.faults..")
            .layer("desk")
            .definedBy("vn.declareonce.desk..")
            .layer("operate")
            .definedBy("vn.declareonce.operate..")
            .layer("command")
            .definedBy("vn.declareonce.command..")
            .whereLayer("extract")
            .mayOnlyBeAccessedByLayers("connect", "stage", "job", "bench", "desk", "command")
            .whereLayer("connect")
            .mayOnlyBeAccessedByLayers("job", "schedule", "command")
            .whereLayer("stage")
            .mayOnlyBeAccessedByLayers("job", "bench", "command")
            .whereLayer("register")
            .mayOnlyBeAccessedByLayers("job", "bench", "command")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("operate", "job", "bench", "desk", "command")
            .whereLayer("publish")
            .mayOnlyBeAccessedByLayers("job", "command")
            .whereLayer("verify")
            .mayOnlyBeAccessedByLayers("bench", "job", "faults", "command")
            .whereLayer("audit")
            .mayOnlyBeAccessedByLayers("operate", "job", "desk", "command")
            .whereLayer("job")
            .mayOnlyBeAccessedByLayers("operate", "bench", "schedule", "desk", "command")
            .whereLayer("schedule")
            .mayOnlyBeAccessedByLayers("command")
            .whereLayer("faults")
            .mayOnlyBeAccessedByLayers("command")
            .whereLayer("desk")
            .mayOnlyBeAccessedByLayers("operate", "command")
            .whereLayer("bench")
            .mayOnlyBeAccessedByLayers("command")
            .whereLayer("operate")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("command")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule THE_DATABASE_KNOWS_NO_STAGE = noClasses()
            .that()
            .resideInAPackage("vn.declareonce.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.declareonce.extract..",
                    "vn.declareonce.stage..",
                    "vn.declareonce.register..",
                    "vn.declareonce.report..",
                    "vn.declareonce.publish..",
                    "vn.declareonce.verify..",
                    "vn.declareonce.audit..",
                    "vn.declareonce.job..",
                    "vn.declareonce.command..");

    @ArchTest
    static final ArchRule NO_SOURCE_IS_NAMED = noClasses()
            .that()
            .resideOutsideOfPackage("vn.declareonce.source..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.declareonce.source.*..");

    /** The bench's stock writer is Spring Batch as others use it, and writes to tables of its own. */
    @ArchTest
    static final ArchRule STEPS_COME_FROM_ONE_FACTORY = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("vn.declareonce.job.Steps")
            .and()
            .doNotHaveFullyQualifiedName("vn.declareonce.bench.StockWriter")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(StepBuilder.class);

    @ArchTest
    static final ArchRule NOTHING_IS_FAULT_TOLERANT = noClasses()
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("faultTolerant")));

    @ArchTest
    static final ArchRule ONLY_COMMANDS_PRINT = noClasses()
            .that()
            .resideInAPackage("vn.declareonce..")
            .and()
            .resideOutsideOfPackages("vn.declareonce.command..", "vn.declareonce.sampledata..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("vn.declareonce.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes().that().resideInAPackage("vn.declareonce..").should(liveInANullMarkedPackage());

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " of " + item.getName()));
            }
        };
    }
}
