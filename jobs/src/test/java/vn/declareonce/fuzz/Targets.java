package vn.declareonce.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.declareonce.register.RegisterTarget;

/** Every target by its name; each is named once, here. */
final class Targets {
    private static final Map<String, Supplier<FuzzTarget>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("csv", CsvTarget::new);
        ALL.put("csv-table", CsvTableTarget::new);
        ALL.put("charsets", CharsetsTarget::new);
        ALL.put("xlsx", XlsxTarget::new);
        ALL.put("xlsx-archive", XlsxArchiveTarget::new);
        ALL.put("xml", XmlTarget::new);
        ALL.put("register-xml", () -> new RegisterTarget("register.xml"));
        ALL.put("register-csv", () -> new RegisterTarget("register.csv"));
        ALL.put("identifiers", IdentifiersTarget::new);
        ALL.put("citizen-id", CitizenIdTarget::new);
        ALL.put("excel-damage", DamageTarget::new);
        ALL.put("insurance", InsuranceTarget::new);
        ALL.put("phones", PhonesTarget::new);
        ALL.put("names", NamesTarget::new);
        ALL.put("dates", DatesTarget::new);
        ALL.put("words", WordsTarget::new);
        ALL.put("vaccines", VaccinesTarget::new);
        ALL.put("card-qr", CardQrTarget::new);
        ALL.put("personal-qr", PersonalQrTarget::new);
        ALL.put("insurance-qr", InsuranceQrTarget::new);
        ALL.put("layout", LayoutTarget::new);
        ALL.put("connectors", ConnectorsTarget::new);
        ALL.put("rows", RowsTarget::new);
        ALL.put("upload-names", UploadNamesTarget::new);
    }

    private Targets() {}

    static Set<String> names() {
        return ALL.keySet();
    }

    /** @throws IllegalArgumentException when there is no such target */
    static FuzzTarget named(String name) {
        Supplier<FuzzTarget> target = ALL.get(name);
        if (target == null) {
            throw new IllegalArgumentException(
                    "No target '" + name + "'; there are: " + String.join(", ", ALL.keySet()));
        }
        return target.get();
    }
}
