package vn.declareonce.sampledata;

import java.util.List;

/** Writes what one source knows of a household. The dice are the household's, forked for this source. */
interface SourceRows {
    void add(Household household, Dice dice, List<Draft> drafts);

    /** One clerk tends to repeat himself: seven rows in ten carry the same writing as the person's first. */
    static Dice writing(Dice dice, Person person, int row) {
        Dice own = dice.fork(1000 + person.index());
        return row > 0 && own.fork(row).chance(0.7) ? own.fork(5000) : own.fork(5000 + row);
    }
}
