package vn.declareonce.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;
import vn.declareonce.drafting.Drafting;
import vn.declareonce.drafting.LayoutDraft;
import vn.declareonce.extract.Archive;
import vn.declareonce.layout.Layout;
import vn.declareonce.layout.LayoutMismatch;
import vn.declareonce.mapping.LayoutFolder;
import vn.declareonce.mapping.LegalBasisMissing;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;
import vn.declareonce.tabular.FileFault;
import vn.declareonce.tabular.FileRefused;

/**
 * Keeps a file that fits no layout under {@code DECLARE_ONCE_HOME/set-aside}, whole, with why and a drafted layout beside it, readable by
 * its owner only. The same file is kept once. Nothing of it reaches the store but how many rows it has: they count as held until the
 * file is loaded or dismissed. Of a file that may be what is taken with a legal basis alone, nothing is kept but that it came, its hash
 * and the number of its rows.
 */
public final class SetAside {
    private static final Sql KEPT = Sql.file("extract/aside_file.sql");
    private static final Sql DISMISSED = Sql.file("extract/dismissed.sql");
    private static final int NAME_DIGITS = 16;
    private static final double SURE = 0.75;
    private static final String NOT_KEPT =
            "Không giữ nội dung tệp: có thể là dữ liệu chỉ được nhận khi có căn cứ pháp lý. / Nothing of the"
                    + " file is kept: it may be what is taken only with a legal basis. SHA-256: ";

    private final Path home;
    private final Path folder;
    private final Archive archive;
    private final NamedParameterJdbcOperations jdbc;

    public SetAside(Engine engine) {
        this.home = engine.home();
        this.folder = engine.home().toAbsolutePath().resolve("set-aside");
        this.archive = new Archive(engine.home());
        this.jdbc = engine.jdbc();
    }

    /**
     * What became of a file.
     *
     * @param folder holds why, and when it was kept whole the file and its draft
     */
    public record Kept(Path folder, boolean whole) {}

    /** True when a file refused so may be good data under a layout nobody has written yet, or with a legal basis nobody has stated yet. */
    public static boolean concerns(Throwable refusal) {
        return refusal instanceof LegalBasisMissing || isOfUnknownForm(refusal);
    }

    /** True when what was refused can be read, but no layout knows its headings. */
    public static boolean isOfUnknownForm(Throwable refusal) {
        return refusal instanceof LayoutMismatch
                || refusal instanceof FileRefused refused
                        && refused.problems().stream().allMatch(problem -> problem.fault() == FileFault.NO_HEADER);
    }

    /**
     * Keeps the file, or what may be kept of it.
     *
     * @param why for whoever looks at it later, Vietnamese and English; holds headings only
     * @return the folder that holds {@code why.txt}, and of a file kept whole the file and, unless no header could be guessed,
     *     {@code draft.yaml}
     */
    public Kept keep(LoadRequest request, String why) throws IOException {
        Path file = request.file();
        String fileName = String.valueOf(Path.of(request.fileName()).getFileName());
        boolean whole = !request.source().restricts()
                && !needsLegalBasis(request.withLayoutsOf(home))
                && !showsRestricted(file, fileName);
        Archive.Frozen read = whole ? archive.freeze(file, fileName) : Archive.unfrozen(file, fileName);
        String name = request.source().name() + "-" + read.sha256().substring(0, NAME_DIGITS);
        Path own = folder.resolve(name);
        Files.createDirectories(
                own, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        String more = whole ? copied(request, fileName, own) : NOT_KEPT + read.sha256() + "\n";
        Files.writeString(own.resolve("why.txt"), why + "\n" + more);
        count(request, name, read);
        return new Kept(own, whole);
    }

    private static String copied(LoadRequest request, String fileName, Path own) throws IOException {
        Path file = request.file();
        Path kept = own.resolve(fileName);
        Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rw-------"));
        try {
            LayoutDraft draft = Drafting.of(file, fileName, List.of(request.source()));
            Files.writeString(own.resolve("draft.yaml"), draft.yaml());
            return betterSource(file, fileName, request.source());
        } catch (FileRefused e) {
            return "No layout could be drafted: " + e.getMessage() + "\n";
        }
    }

    private void count(LoadRequest request, String name, Archive.Frozen read) {
        KEPT.update(
                jdbc,
                Map.of(
                        "name",
                        name,
                        "source",
                        request.source().name(),
                        "sender",
                        request.senderCode(),
                        "sha256",
                        read.sha256(),
                        "file_name",
                        read.fileName(),
                        "rows",
                        rows(request)));
    }

    private boolean needsLegalBasis(LoadRequest request) {
        try {
            Incoming.layout(request, home);
            return false;
        } catch (LegalBasisMissing e) {
            return true;
        } catch (FileRefused | LayoutMismatch ofUnknownForm) {
            return showsRestrictedSheet(request);
        }
    }

    private boolean showsRestrictedSheet(LoadRequest request) {
        Layout withoutBasis =
                Catalogue.source(request.source().name()).layouts().get(0);
        try {
            Incoming.permitEverySheet(withoutBasis, request.file(), home);
            return false;
        } catch (LegalBasisMissing | FileRefused itIsOrNobodyCanTell) {
            return true;
        }
    }

    /** Whether the file has columns that look like what some source gives only with a legal basis, whatever source it was sent as. */
    private boolean showsRestricted(Path file, String fileName) {
        try {
            LayoutFolder own = LayoutFolder.in(home);
            List<Source> known = Catalogue.sources().stream().map(own::extend).toList();
            LayoutDraft likeliest = Drafting.of(file, fileName, known);
            Source source = Catalogue.source(likeliest.source());
            return likeliest.guesses().stream()
                    .anyMatch(guess -> guess.isSureEnough() && source.restricts(guess.field()));
        } catch (FileRefused nothingLooksLikeAHeader) {
            return false;
        }
    }

    /**
     * Records that a file set aside is no delivery; its rows count no more. The file stays where it is.
     *
     * @param name of its folder
     * @return false when there is none of that name, or it was dismissed before
     */
    public boolean dismiss(String name, String reason, String actor) {
        Map<String, Object> values = Map.of("name", name, "reason", reason, "actor", actor);
        return DISMISSED.update(jdbc, values).get(0).rows() == 1;
    }

    private static long rows(LoadRequest request) {
        try {
            return Drafting.rows(request.file(), request.source());
        } catch (FileRefused nothingLooksLikeAHeader) {
            return 0;
        }
    }

    private static String betterSource(Path file, String fileName, Source asked) {
        LayoutDraft likeliest = Drafting.of(file, fileName, Catalogue.sources());
        return likeliest.source().equals(asked.name()) || likeliest.confidence() < SURE
                ? ""
                : "Có thể là nguồn / Perhaps of source: " + likeliest.source() + "\n";
    }
}
