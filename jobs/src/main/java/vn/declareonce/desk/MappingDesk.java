package vn.declareonce.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.declareonce.desk.Upload.Status;
import vn.declareonce.drafting.Drafting;
import vn.declareonce.drafting.LayoutDraft;
import vn.declareonce.drafting.Mapped;
import vn.declareonce.drafting.MoreWords;
import vn.declareonce.drafting.UnknownWord;
import vn.declareonce.job.Engine;
import vn.declareonce.job.LoadRequest;
import vn.declareonce.job.SetAside;
import vn.declareonce.layout.Column;
import vn.declareonce.layout.HeaderMatch;
import vn.declareonce.layout.Layout;
import vn.declareonce.layout.LayoutInvalid;
import vn.declareonce.mapping.LegalBasisMissing;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;
import vn.declareonce.values.Sha256;

/**
 * Files whose columns, or whose words, no layout knows. The sender says what they are, and that is kept as a layout of this sender; a file
 * nobody maps is set aside whole with a draft, for whoever writes a layout for it.
 */
public final class MappingDesk {
    private static final int NAME_DIGITS = 8;
    private static final Set<Status> MAPPABLE = Set.of(Status.UNKNOWN, Status.CHOOSE);

    private final Engine engine;
    private final Desk desk;
    private final KnownLayouts layouts;
    private final Function<Upload, Path> files;

    MappingDesk(Engine engine, Desk desk, KnownLayouts layouts, Function<Upload, Path> files) {
        this.engine = engine;
        this.desk = desk;
        this.layouts = layouts;
        this.files = files;
    }

    /**
     * The file's columns with a guess for each.
     *
     * @param source null for the source that fits best
     */
    public Mapped columns(Upload upload, @Nullable String source) {
        String asked = source == null ? upload.source() : source;
        List<Source> sources = asked == null ? Catalogue.sources() : List.of(Catalogue.source(asked));
        return Drafting.columns(files.apply(upload), upload.fileName(), sources);
    }

    /** What the fields of a source are called in its own layout, in its order; a field without a heading goes by its name. */
    public static Map<String, String> fields(String source) {
        Layout own = Catalogue.source(source).layouts().get(0);
        Map<String, String> named = new LinkedHashMap<>();
        for (String field : Catalogue.source(source).fields()) {
            Column column = own.column(field);
            String header = column == null ? null : column.header();
            named.put(field, header == null ? field : header);
        }
        return named;
    }

    /** Whether the file's columns are known and only its words may be asked about. */
    public static boolean isOfWordsAlone(Upload upload) {
        return upload.status() == Status.CHECKED
                && !upload.fileName().toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    /** The field of each heading of a checked file, as its layout has it; joined columns are left out. */
    public Map<String, String> known(Upload upload) {
        List<String> header = desk.guess(upload).header();
        Layout layout = layout(upload);
        HeaderMatch match = layout.match(header);
        Map<String, String> said = new LinkedHashMap<>();
        for (Column column : layout.columns()) {
            List<Integer> at = match.positions(column);
            String field = column.field();
            if (field != null && at.size() == 1) {
                said.put(header.get(at.get(0)), field);
            }
        }
        return said;
    }

    /**
     * The words of coded columns that have to be asked about before the file can be read, or read whole; none when it went on.
     *
     * @param said the field of each heading
     */
    public List<UnknownWord> words(Upload upload, String source, Map<String, String> said) {
        if (!MAPPABLE.contains(upload.status()) && !isOfWordsAlone(upload)) {
            return List.of();
        }
        List<UnknownWord> words = Drafting.words(files.apply(upload), Catalogue.source(source), said);
        if (MAPPABLE.contains(upload.status())) {
            return words;
        }
        Map<String, Map<String, String>> known = layout(upload).codeWords();
        return words.stream()
                .filter(word -> !known.getOrDefault(word.field(), Map.of()).containsKey(Layout.wordKey(word.word())))
                .toList();
    }

    /**
     * Remembers what the columns are and their words mean, and checks the file again. False when that makes no layout that may be used.
     *
     * @param said the field of each heading
     * @param meanings per field, the value of each word of {@link #words} that was given one
     */
    public boolean map(
            Upload upload, String source, Map<String, String> said, Map<String, Map<String, String>> meanings) {
        if (!MAPPABLE.contains(upload.status())) {
            return false;
        }
        String headings = String.join("\n", said.keySet());
        String hash = Sha256.of(headings.getBytes(StandardCharsets.UTF_8)).substring(0, NAME_DIGITS);
        String name = KnownLayouts.ownName(upload.from().province(), hash);
        return remembered(upload, source, () -> {
            LayoutDraft draft = Drafting.as(files.apply(upload), name, Catalogue.source(source), said, meanings);
            return Layout.read(draft.yaml().getBytes(StandardCharsets.UTF_8));
        });
    }

    /**
     * Remembers what words of a file mean whose columns are known, and checks it again. False when it went on, or the words make no layout
     * that may be used.
     */
    public boolean addWords(Upload upload, Map<String, Map<String, String>> meanings) {
        String source = upload.source();
        if (!isOfWordsAlone(upload) || source == null) {
            return false;
        }
        Layout base = layout(upload);
        String own = KnownLayouts.ownName(upload.from().province(), "");
        String name = base.name().startsWith(own) ? base.name() : own + base.name();
        return meanings.isEmpty() || remembered(upload, source, () -> MoreWords.of(base, name, meanings));
    }

    private boolean remembered(Upload upload, String source, Supplier<Layout> made) {
        try {
            Source known = Catalogue.source(source);
            Layout layout = made.get();
            known.check(layout);
            known.permit(layout);
            if (layout.fields().isEmpty()) {
                return false;
            }
            layouts.remember(upload.from().province(), layout);
            return desk.choose(upload.id(), source, layout.name());
        } catch (LayoutInvalid | LegalBasisMissing e) {
            return false;
        }
    }

    /** The layout a checked file was read with. */
    private Layout layout(Upload upload) {
        return desk.guess(upload).candidates().stream()
                .map(LayoutGuess.Candidate::layout)
                .filter(layout ->
                        layout.name().equals(upload.layout()) && layout.source().equals(upload.source()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Keeps the file whole with why and a draft, and forgets the upload; empty when it may not be kept, then its rows are counted alone,
     * or when it went on meanwhile.
     *
     * @return the folder that holds it
     */
    public Optional<Path> setAside(Upload upload) throws IOException {
        if (!MAPPABLE.contains(upload.status())) {
            return Optional.empty();
        }
        boolean restricted = mayNeedLegalBasis(upload);
        List<Source> likely = Catalogue.sources().stream()
                .filter(source -> source.restricts() == restricted)
                .toList();
        Mapped likeliest = Drafting.columns(files.apply(upload), upload.fileName(), likely);
        Source source = Catalogue.source(likeliest.source());
        LoadRequest request =
                new LoadRequest(source, files.apply(upload), upload.from().province(), null, null, upload.fileName());
        Upload.Refusal why = upload.refusal();
        String words = why == null ? "" : why.vietnamese() + "\n" + why.english();
        SetAside.Kept kept = new SetAside(engine).keep(request, words);
        return desk.discard(upload.id()) && kept.whole() ? Optional.of(kept.folder()) : Optional.empty();
    }

    /** What looks like data that is taken with a legal basis alone is not kept. */
    private boolean mayNeedLegalBasis(Upload upload) {
        Mapped likeliest = columns(upload, null);
        return Catalogue.source(likeliest.source()).restricts()
                && likeliest.columns().stream()
                        .anyMatch(column -> !column.field().isEmpty());
    }
}
