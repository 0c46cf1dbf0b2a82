package vn.declareonce.source.labresults;

import vn.declareonce.mapping.Source;

/** Test results, from the platform and from provinces' workbooks. */
public final class LabResults {
    /** One result a row, identified by a scanned personal QR or by typed name, year and phone. */
    public static final Source SOURCE =
            Source.of("lab-results", LabResultsRow.class, LabResultsMapper.MAPPER::draft, "layout.yaml");

    private LabResults() {}
}
