package vn.declareonce.job;

import java.util.Arrays;
import java.util.List;
import vn.declareonce.job.SetStage.Part;

/** The SQL files of every set-based stage, in the order they run. */
final class StageFiles {
    static final List<Part> STAGED = List.of(Part.once("stage/staged.sql"), Part.once("stage/analyze.sql"));

    static final List<Part> STOPPED = List.of(Part.once("stage/stopped.sql"));

    static final List<Part> ADMIT = List.of(
            Part.once("units/written_address.sql", "units/address_reading.sql", "units/address_unit.sql"),
            Part.sliced("admit/identity.sql"),
            Part.sliced("admit/statement.sql"),
            Part.sliced("admit/observed_at.sql"),
            Part.once("admit/superseded.sql"),
            Part.once("admit/pool_member.sql"));

    static final List<Part> ANALYZE = List.of(Part.once("admit/analyze.sql"));

    /** What a delivery brought: the sure links, and the list of what is left to decide. */
    static final List<Part> BROUGHT = List.of(
            Part.once("resolve/01-clear-brought.sql"),
            Part.sliced("resolve/02-brought-identity.sql"),
            Part.sliced("resolve/03-citizen-id-exact.sql"),
            Part.once("resolve/04-touched-identity.sql"));

    /** Decides what is touched, and writes it down. */
    static final List<Part> RESOLVE = joined(
            decide(Part.sliced("resolve/11-widen-keys.sql")),
            List.of(Part.sliced("resolve/17-link.sql"), Part.once("resolve/18-touched-person.sql")));

    static final List<Part> RECONCILE =
            List.of(Part.sliced("reconcile/delivery_row.sql"), Part.once("reconcile/row_problem.sql"));

    static final List<Part> ANALYZE_LEDGER = List.of(Part.once("reconcile/analyze.sql"));

    static final List<Part> ACTIVE = List.of(Part.once(
            "reconcile/receipt_count.sql",
            "reconcile/receipt_reason.sql",
            "reconcile/unusual.sql",
            "reconcile/active.sql"));

    static final List<Part> MERGE = List.of(
            Part.sliced("merge/said.sql", "merge/dose.sql", "merge/test.sql", "merge/folded.sql", "merge/profile.sql"),
            Part.once("merge/done.sql"));

    /** Takes a delivery's statements back; what they touched is then decided anew. */
    static final List<Part> RETRACT = List.of(Part.once(
            "retract/01-taken.sql",
            "retract/02-touched-identity.sql",
            "retract/03-statement-part.sql",
            "retract/04-superseded.sql",
            "retract/05-delivery.sql"));

    /** After resolve: who is claimed by nobody goes, and the profiles are remembered as they were. */
    static final List<Part> RETRACT_IDENTITIES =
            List.of(Part.once("retract/06-identity.sql", "retract/07-former-profile.sql"));

    /** Tables beside the live ones, and everything touched; the standing of statements is set right first. */
    static final List<Part> REBUILD = List.of(Part.once(
            "rebuild/create.sql",
            "schema/R__standing_link.sql",
            "rebuild/difference.sql",
            "rebuild/standing.sql",
            "rebuild/touched-identity.sql"));

    /** Temporary tables in front of the live ones. */
    static final List<Part> PREVIEW_TABLES = List.of(Part.once("preview/create.sql", "preview/views.sql"));

    /** What a load would decide, by the files of admit, resolve and reconcile where they write to no live table. */
    static final List<Part> PREVIEW = joined(
            List.of(
                    Part.once(
                            "stage/analyze.sql",
                            "preview/known_address.sql",
                            "units/written_address.sql",
                            "units/address_reading.sql",
                            "units/address_unit.sql",
                            "preview/new_identity.sql",
                            "preview/new_statement.sql",
                            "preview/by_index.sql",
                            "resolve/01-clear-brought.sql"),
                    Part.sliced("resolve/02-brought-identity.sql"),
                    Part.once("resolve/04-touched-identity.sql")),
            decide(Part.once("preview/own_keys.sql")),
            List.of(
                    Part.once("preview/link.sql", "preview/by_any_join.sql"),
                    Part.sliced("reconcile/delivery_row.sql")));

    private StageFiles() {}

    /** The layers of linking; {@code widenKeys} says whom layers 4 to 7 look at beside those touched so far. */
    private static List<Part> decide(Part widenKeys) {
        return List.of(
                Part.once("resolve/05-clear.sql"),
                Part.sliced("resolve/06-citizen-id-candidates.sql"),
                Part.sliced("resolve/07-guard.sql"),
                Part.once("resolve/08-analyze.sql"),
                Part.once("resolve/09-widen-other-ids.sql"),
                Part.sliced("resolve/10-other-id-candidates.sql"),
                Part.sliced("resolve/07-guard.sql"),
                widenKeys,
                Part.once("resolve/08-analyze.sql"),
                Part.sliced("resolve/12-key-candidates.sql"),
                Part.once("resolve/08-analyze.sql"),
                Part.sliced("resolve/13-key.sql"),
                Part.sliced("resolve/14-provisional.sql"),
                Part.sliced("resolve/15-phone.sql"),
                Part.sliced("resolve/16-hold.sql"));
    }

    @SafeVarargs
    private static List<Part> joined(List<Part>... parts) {
        return Arrays.stream(parts).flatMap(List::stream).toList();
    }
}
