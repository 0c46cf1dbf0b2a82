package vn.declareonce.register;

import java.time.LocalDate;

/**
 * An edition of the administrative units after a load.
 *
 * @param written units and successors that are new or differ from what was known
 * @param moved identities whose address now means another ward, or one at last; they stand in {@code touched_identity}
 */
public record UnitsChange(LocalDate validFrom, long provinces, long districts, long wards, long written, long moved) {}
