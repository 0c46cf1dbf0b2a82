package vn.declareonce.source.healthbook;

/** What a certificate attests. */
enum CertificateKind {
    VACCINATION,
    RECOVERY,
    TEST
}
