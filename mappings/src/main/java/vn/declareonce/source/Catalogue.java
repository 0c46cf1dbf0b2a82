package vn.declareonce.source;

import java.util.List;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.bluezone.Bluezone;
import vn.declareonce.source.borderdeclaration.BorderDeclaration;
import vn.declareonce.source.contacttracing.ContactTracing;
import vn.declareonce.source.giuptoi.GiupToi;
import vn.declareonce.source.healthbook.HealthBook;
import vn.declareonce.source.healthdeclaration.HealthDeclaration;
import vn.declareonce.source.labresults.LabResults;
import vn.declareonce.source.movement.Movement;
import vn.declareonce.source.personalqr.PersonalQrRegistry;
import vn.declareonce.source.quarantine.Quarantine;
import vn.declareonce.source.riskassessment.RiskAssessment;
import vn.declareonce.source.socialinsurance.SocialInsurance;
import vn.declareonce.source.teleicu.TeleIcu;
import vn.declareonce.source.treatment.Treatment;
import vn.declareonce.source.vaccination.Vaccination;
import vn.declareonce.source.zaloconnect.ZaloConnect;

/** The sources the product has. */
public final class Catalogue {
    private static final List<Source> SOURCES = List.of(
            SocialInsurance.SOURCE,
            Vaccination.SOURCE,
            HealthBook.SOURCE,
            LabResults.SOURCE,
            HealthDeclaration.SOURCE,
            Bluezone.SOURCE,
            BorderDeclaration.SOURCE,
            Movement.SOURCE,
            Quarantine.SOURCE,
            ContactTracing.SOURCE,
            RiskAssessment.SOURCE,
            ZaloConnect.SOURCE,
            GiupToi.SOURCE,
            Treatment.SOURCE,
            TeleIcu.SOURCE,
            PersonalQrRegistry.SOURCE);

    private Catalogue() {}

    /** Every source, in the order the demo loads them. */
    public static List<Source> sources() {
        return SOURCES;
    }

    /**
     * The source of this name.
     *
     * @throws IllegalArgumentException when there is none; the message lists those there are
     */
    public static Source source(String name) {
        for (Source source : SOURCES) {
            if (source.name().equals(name)) {
                return source;
            }
        }
        throw new IllegalArgumentException("No source '" + name + "'; there are: "
                + String.join(", ", SOURCES.stream().map(Source::name).toList()));
    }
}
