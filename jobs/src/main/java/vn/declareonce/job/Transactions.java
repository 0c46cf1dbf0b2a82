package vn.declareonce.job;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** The kinds of transaction the jobs use. */
final class Transactions {
    /** A transaction of its own, whatever the step around it holds open. */
    static final TransactionDefinition OWN =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    /** The transaction the caller has begun; without one it fails. */
    static final TransactionDefinition CALLERS =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_MANDATORY);

    private Transactions() {}
}
