package vn.declareonce.command;

import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.declareonce.database.DatabaseException;
import vn.declareonce.job.AlreadyRunning;
import vn.declareonce.job.OtherLayout;
import vn.declareonce.job.Unbalanced;
import vn.declareonce.layout.LayoutInvalid;
import vn.declareonce.layout.LayoutMismatch;
import vn.declareonce.register.RegisterRefused;
import vn.declareonce.tabular.FileRefused;

/** Says what went wrong on standard error and answers the exit code that belongs to it. */
final class Failures implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return report(failure);
    }

    static int report(Throwable failure) {
        Throwable known = known(failure);
        int code = exitCode(known);
        if (code == ExitCodes.BROKE) {
            LOG.error("The command broke; run it again to go on from where it stopped", failure);
        } else {
            System.err.println(Refusals.text(known));
        }
        return code;
    }

    /** The first cause that says what happened in our own words. */
    static Throwable known(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (exitCode(cause) != ExitCodes.BROKE) {
                return cause;
            }
        }
        return failure;
    }

    static int exitCode(Throwable failure) {
        if (failure instanceof AlreadyRunning) {
            return ExitCodes.ALREADY_RUNNING;
        }
        if (failure instanceof BadUsage) {
            return ExitCodes.USAGE;
        }
        boolean refused = failure instanceof FileRefused
                || failure instanceof LayoutMismatch
                || failure instanceof LayoutInvalid
                || failure instanceof RegisterRefused
                || failure instanceof OtherLayout
                || failure instanceof Unbalanced
                || failure instanceof NoSuchFileException
                || failure instanceof DatabaseException;
        return refused ? ExitCodes.REFUSED : ExitCodes.BROKE;
    }
}
