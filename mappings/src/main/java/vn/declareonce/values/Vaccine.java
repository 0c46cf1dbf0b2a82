package vn.declareonce.values;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The eight vaccines approved in Vietnam in 2021, with what they are called in the records. */
public enum Vaccine {
    ASTRAZENECA(
            "astrazeneca",
            "AstraZeneca",
            "AstraZeneca",
            2,
            "AstraZeneca|Vaxzevria|AZD1222|AZ|Astra|Covishield|Astra Zeneca"),
    SPUTNIK_V("sputnik-v", "Sputnik V", "Gamaleya", 2, "Sputnik V|Gam-COVID-Vac|Sputnik|Sputnic"),
    VERO_CELL(
            "vero-cell",
            "Vero Cell",
            "Beijing Institute of Biological Products",
            2,
            "Vero Cell|Sinopharm|BBIBP-CorV|Verocel"),
    PFIZER("pfizer", "Comirnaty", "Pfizer-BioNTech", 2, "Pfizer|Comirnaty|Pfizer-BioNTech|BNT162b2|Pfize|BioNTech"),
    MODERNA("moderna", "Spikevax", "Moderna", 2, "Moderna|Spikevax|mRNA-1273"),
    JANSSEN("janssen", "COVID-19 Vaccine Janssen", "Janssen", 1, "Janssen|Johnson & Johnson|J&J|JJ|Johnson"),
    HAYAT_VAX("hayat-vax", "Hayat-Vax", "Julphar", 2, "Hayat-Vax|Hayat"),
    ABDALA("abdala", "Abdala", "CIGB", 3, "Abdala");

    private static final Map<String, Vaccine> BY_ALIAS = new HashMap<>();
    private static final int SHORTEST_PART = 5;

    static {
        for (Vaccine vaccine : values()) {
            for (String alias : vaccine.aliases.split("\\|", -1)) {
                BY_ALIAS.put(Text.headerKey(alias), vaccine);
            }
        }
    }

    private final String code;
    private final String product;
    private final String maker;
    private final int basicDoses;
    private final String aliases;

    Vaccine(String code, String product, String maker, int basicDoses, String aliases) {
        this.code = code;
        this.product = product;
        this.maker = maker;
        this.basicDoses = basicDoses;
        this.aliases = aliases;
    }

    /** Our stable code, as stored. */
    public String code() {
        return code;
    }

    public String product() {
        return product;
    }

    public String maker() {
        return maker;
    }

    /** Doses of the basic course. */
    public int basicDoses() {
        return basicDoses;
    }

    /** Reads a name or alias, alone or inside a longer text ("Vắc xin Pfizer, lô ..."). */
    public static Reading<Vaccine> read(@Nullable String written) {
        String key = Text.headerKey(written);
        if (key.isEmpty()) {
            return Reading.nothing();
        }
        Vaccine exact = BY_ALIAS.get(key);
        if (exact != null) {
            return Reading.of(exact);
        }
        return Text.isPlaceholder(written) ? Reading.nothing() : inside(key);
    }

    private static Reading<Vaccine> inside(String key) {
        Vaccine found = null;
        for (Map.Entry<String, Vaccine> alias : BY_ALIAS.entrySet()) {
            if (alias.getKey().length() >= SHORTEST_PART && key.contains(alias.getKey())) {
                if (found != null && found != alias.getValue()) {
                    return Reading.none(Reason.VACCINE_SEVERAL);
                }
                found = alias.getValue();
            }
        }
        return found == null ? Reading.none(Reason.VACCINE_UNKNOWN) : Reading.of(found);
    }
}
