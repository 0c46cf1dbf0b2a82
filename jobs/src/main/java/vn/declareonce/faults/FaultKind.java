package vn.declareonce.faults;

import java.util.Locale;
import java.util.Optional;

/** The kinds of faults of the table in {@code docs/guarantees.md}, and how many of each a profile plans. */
public enum FaultKind {
    /** kill -9 at every place a small load comes to, until a run ends without reaching its place. */
    CRASH_POINT(2, Enumerated.EVERY, Enumerated.EVERY, Ways::killAtPlace, WorldName.LOAD),
    /** The same while a register takes another's place. */
    REGISTER_CRASH_POINT(1, Enumerated.EVERY, Enumerated.EVERY, Ways::killAtPlace, WorldName.REGISTER),
    /** The same while a delivery is taken back. */
    RETRACT_CRASH_POINT(1, Enumerated.EVERY, Enumerated.EVERY, Ways::killAtPlace, WorldName.RETRACT),
    /** The same while a connector fetches from a drop folder: at the places of fetching. */
    FETCH_FOLDER(1, Enumerated.EVERY, Enumerated.EVERY, Ways::killAtPlace, WorldName.DROP_FOLDER),
    /** The same while it fetches from an SFTP server. */
    FETCH_SFTP(1, Enumerated.EVERY, Enumerated.EVERY, Ways::killAtPlace, WorldName.SFTP_SERVER),
    /** The same while it fetches from a legacy database. */
    FETCH_QUERY(1, Enumerated.EVERY, Enumerated.EVERY, Ways::killAtPlace, WorldName.LEGACY_TABLE),
    /** The same while it fetches the pages of a legacy service. */
    FETCH_PAGES(1, Enumerated.EVERY, Enumerated.EVERY, Ways::killAtPlace, WorldName.LEGACY_PAGES),
    /** kill -9 at a random time of a big load. */
    RANDOM_KILL(1, 10, 1000, Ways::killAtTime, WorldName.BIG),
    /** kill -9, and again while the next run takes the work up, twice or three times. */
    KILL_RECOVERY(1, 3, 100, Ways::killRecovery, WorldName.LOAD),
    /** The writing session is ended on the server. */
    END_SESSION(1, 10, 300, Ways::endSession, WorldName.LOAD),
    /** Every commit of a small load: its reply is lost, or it never arrives. */
    COMMIT_LOST(1, Enumerated.EVERY, Enumerated.EVERY, Ways::loseCommit, WorldName.LOAD),
    /** The server is killed whole; the next command starts it. */
    SERVER_KILL(1, 3, 100, Ways::killServer, WorldName.LOAD),
    /** The server has no room for the rows of one table. */
    DISK_FULL(1, 6, 30, Shortages::fillDisk, WorldName.LOAD),
    /** There is no room for the copy of the sender's file. */
    SPOOL_FULL(1, 3, 30, Shortages::fillSpool, WorldName.MEDIUM),
    /** There is too little memory for the rows. */
    HEAP_EXHAUSTED(1, 3, 50, Shortages::exhaustHeap, WorldName.MEDIUM),
    /** The clocks jump an hour ahead, then two back, while somebody else asks for the same job. */
    CLOCK_JUMP(1, 3, 50, Ways::jumpClock, WorldName.LOAD),
    /** The sender's file is cut, grows or is replaced while it is being copied. */
    SOURCE_CHANGES(1, 5, 100, Ways::changeSource, WorldName.MEDIUM),
    /** A workbook that breaks off comes before the whole one. */
    CORRUPT_FILE(1, 5, 100, Ways::corruptFile, WorldName.WORKBOOK),
    /** The same job launched twice at one instant. */
    SAME_JOB(1, 20, 500, Together::sameJob, WorldName.LOAD),
    /** The same file delivered three times at once under other names. */
    SAME_FILE(1, 20, 500, Together::sameFile, WorldName.WORKBOOK),
    /** Eight loads at once over the same persons, with a register change and a retraction between them. */
    CROWD(1, 3, 100, Together::crowd, WorldName.CROWD),
    /** SIGTERM at a random time. */
    SIGTERM(1, 3, 50, Ways::terminate, WorldName.MEDIUM),
    /** Everything in another order, with other chunks and slices. */
    ORDER(1, 12, 500, Together::shuffle, WorldName.EMPTY),
    /** The database is lost; kill -9 while everything is loaded again from the archive. */
    RESTORE(1, 1, 10, Ways::killAtPlace, WorldName.LOST);

    private final int test;
    private final int build;
    private final int longRun;
    private final Way way;
    private final WorldName world;

    FaultKind(int test, int build, int longRun, Way way, WorldName world) {
        this.test = test;
        this.build = build;
        this.longRun = longRun;
        this.way = way;
        this.world = world;
    }

    /** Instead of a number: as many as there are places. */
    private static final class Enumerated {
        static final int EVERY = -1;
    }

    /** What a kind does to a program that works; answers what happened, or nothing when the fault did not fire. */
    @FunctionalInterface
    interface Way {
        Optional<Hurt> hurt(Trial trial) throws Exception;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Way way() {
        return way;
    }

    WorldName world() {
        return world;
    }

    /** True when the places are counted by running until a fault does not fire. */
    boolean isEnumerated(Profile profile) {
        return planned(profile) == Enumerated.EVERY;
    }

    int planned(Profile profile) {
        return switch (profile) {
            case TEST -> test;
            case BUILD -> build;
            case LONG -> longRun;
        };
    }

    /** @throws IllegalArgumentException with the words there are */
    public static FaultKind of(String word) {
        for (FaultKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("There is no kind of fault '" + word + "'. Known: "
                + String.join(
                        ", ",
                        java.util.Arrays.stream(values()).map(FaultKind::word).toList()));
    }
}
