package vn.declareonce.command;

import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.declareonce.connect.ConnectorsInvalid;
import vn.declareonce.connect.FetchFailed;
import vn.declareonce.database.DatabaseException;
import vn.declareonce.desk.Refusals;
import vn.declareonce.extract.ArchiveDamaged;
import vn.declareonce.extract.SourceChanged;
import vn.declareonce.job.AlreadyRunning;
import vn.declareonce.job.LeaseLost;
import vn.declareonce.job.OtherLayout;
import vn.declareonce.job.OtherRules;
import vn.declareonce.job.StopSignal;
import vn.declareonce.job.Stopped;
import vn.declareonce.job.TooManyRejected;
import vn.declareonce.job.Unbalanced;
import vn.declareonce.layout.LayoutInvalid;
import vn.declareonce.layout.LayoutMismatch;
import vn.declareonce.mapping.LegalBasisMissing;
import vn.declareonce.register.RegisterRefused;
import vn.declareonce.tabular.FileRefused;
import vn.declareonce.values.Blame;

/** Says what went wrong on standard error and answers the exit code that belongs to it. */
final class Failures implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return report(failure);
    }

    static int report(Throwable failure) {
        Throwable known = known(failure);
        if (isOurs(known)) {
            System.err.println(Refusals.text(known));
        } else {
            LOG.error("The command broke; run it again to go on from where it stopped", failure);
        }
        return exitCode(known);
    }

    /** The first cause that says what happened in our own words; after a signal to stop, anything else comes from stopping. */
    static Throwable known(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOurs(cause)) {
                return cause;
            }
        }
        return StopSignal.isGiven() ? new Stopped() : failure;
    }

    static int exitCode(Throwable failure) {
        if (failure instanceof AlreadyRunning) {
            return ExitCodes.ALREADY_RUNNING;
        }
        if (failure instanceof Stopped
                || failure instanceof SourceChanged
                || failure instanceof LeaseLost
                || failure instanceof FetchFailed) {
            return ExitCodes.BROKE;
        }
        if (failure instanceof BadUsage) {
            return ExitCodes.USAGE;
        }
        if (failure instanceof DatabaseException database) {
            return database.code().blame() == Blame.ENVIRONMENT ? ExitCodes.BROKE : ExitCodes.REFUSED;
        }
        return isOurs(failure) ? ExitCodes.REFUSED : ExitCodes.BROKE;
    }

    private static boolean isOurs(Throwable failure) {
        return failure instanceof FileRefused
                || failure instanceof LayoutMismatch
                || failure instanceof LayoutInvalid
                || failure instanceof LegalBasisMissing
                || failure instanceof RegisterRefused
                || failure instanceof OtherLayout
                || failure instanceof OtherRules
                || failure instanceof ConnectorsInvalid
                || failure instanceof FetchFailed
                || failure instanceof Stopped
                || failure instanceof TooManyRejected
                || failure instanceof Unbalanced
                || failure instanceof NoSuchFileException
                || failure instanceof DatabaseException
                || failure instanceof AlreadyRunning
                || failure instanceof SourceChanged
                || failure instanceof ArchiveDamaged
                || failure instanceof LeaseLost
                || failure instanceof BadUsage;
    }
}
