package vn.declareonce.portal.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.declareonce.desk.Finding;
import vn.declareonce.desk.LayoutGuess;
import vn.declareonce.desk.LiveProgress;
import vn.declareonce.desk.Upload;
import vn.declareonce.job.RegisterVerdict;
import vn.declareonce.report.Counts;
import vn.declareonce.tabular.FileNote;

/**
 * An upload as the API shows it.
 *
 * @param progress null while nothing is done with it
 * @param check null before the check
 * @param choices layouts to choose among; empty unless the sender has to say
 * @param refusal null unless the file was refused
 * @param receipt the address of the receipt; null before the file was loaded
 */
record UploadAnswer(
        UUID id,
        Sent file,
        String status,
        boolean moving,
        @Nullable Progress progress,
        @Nullable Check check,
        List<Choice> choices,
        @Nullable Words refusal,
        @Nullable String delivery,
        @Nullable String receipt) {

    /** What was handed in. */
    record Sent(
            String name,
            long bytes,
            String sha256,
            @Nullable String source,
            @Nullable String layout,
            Instant receivedAt) {}

    /** How far the work is. */
    record Progress(String stage, long rows, long rowsPerSecond) {}

    /**
     * What the check found; nothing was changed for it.
     *
     * @param counts what would become of the rows, as the receipt would say
     * @param register how many rows the register says what of, by verdict
     */
    record Check(
            Counts counts,
            long doubted,
            Map<String, Long> register,
            @Nullable String charset,
            @Nullable String delimiter,
            List<Note> notes,
            List<Group> problems) {}

    /** What was noticed about the file, or one sheet of it. */
    record Note(
            String code, @Nullable String sheet, Words what) {}

    /** One kind of problem; its rows are found at {@code rows}. */
    record Group(String reason, String effect, long count, Words what, Words todo, String rows) {}

    /** A layout the file may be written in. */
    record Choice(String source, String layout, int matched, List<String> missing) {}

    static String address(UUID upload) {
        return "/api/v1/uploads/" + upload;
    }

    static UploadAnswer of(
            Upload upload, @Nullable LiveProgress live, List<Finding.Group> groups, List<LayoutGuess.Candidate> choices) {
        Upload.Found found = upload.found();
        Upload.Refusal refusal = upload.refusal();
        return new UploadAnswer(
                upload.id(),
                new Sent(
                        upload.fileName(),
                        upload.bytes(),
                        upload.sha256(),
                        upload.source(),
                        upload.layout(),
                        upload.receivedAt()),
                upload.status().code(),
                upload.status().moving(),
                live == null ? null : new Progress(live.stage(), live.rows(), live.rate()),
                found == null ? null : check(upload, found, groups),
                choices.stream().map(UploadAnswer::choice).toList(),
                refusal == null ? null : Words.of(refusal),
                upload.delivery(),
                upload.delivery() == null ? null : ReceiptAnswer.address(upload.delivery()));
    }

    private static Check check(Upload upload, Upload.Found found, List<Finding.Group> groups) {
        return new Check(
                found.counts(),
                found.doubted(),
                register(found),
                found.text().charset(),
                found.text().delimiter(),
                found.text().notes().stream().map(UploadAnswer::note).toList(),
                groups.stream().map(group -> group(upload, group)).toList());
    }

    private static Group group(Upload upload, Finding.Group group) {
        String rows = address(upload.id()) + "/problems?reason=" + group.reason() + "&effect=" + effect(group);
        return new Group(
                group.reason().name(),
                effect(group),
                group.count(),
                Words.what(group.reason()),
                Words.todo(group.reason()),
                rows);
    }

    private static Map<String, Long> register(Upload.Found found) {
        return Stream.of(RegisterVerdict.values())
                .collect(Collectors.toMap(
                        verdict -> verdict.name().toLowerCase(Locale.ROOT),
                        found::verdict,
                        Long::sum,
                        LinkedHashMap::new));
    }

    /** What the problem does to its rows: {@code refuses} them, {@code holds} them back, or {@code doubts} a value of theirs. */
    static String effect(Finding.Group group) {
        return group.effect().code();
    }

    private static Choice choice(LayoutGuess.Candidate candidate) {
        return new Choice(
                candidate.source().name(), candidate.layout().name(), candidate.matched(), candidate.missing());
    }

    private static Note note(String written) {
        int blank = written.indexOf(' ');
        FileNote.Code code = FileNote.Code.valueOf(blank < 0 ? written : written.substring(0, blank));
        return new Note(code.name(), blank < 0 ? null : written.substring(blank + 1), Words.what(code));
    }
}
