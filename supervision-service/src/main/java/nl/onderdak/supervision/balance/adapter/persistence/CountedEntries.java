// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.persistence;

import java.time.Instant;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.application.AsOf;

/**
 * SQL for the entries of the ledger that count on a day, as known at a moment, added up as far as they are. Each row has
 * {@code municipality}, {@code half_year}, {@code cohort}, {@code kind}, {@code movement} and {@code persons}; some are
 * negative, so only sums say something. The first five parameters of every statement are those of {@link #arguments}.
 */
public final class CountedEntries {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    /*
     * The totals of all half-years up to that of the day, as they were at the first checkpoint at or after the moment or
     * are at present, minus the entries that count later in it, minus the entries that were recorded after the moment. The
     * planner estimates few rows between a moment and a checkpoint and caches a generic plan. Planning at each read would
     * take longer than the read. Entries of a half-year are few and those before a checkpoint are most of them: "is true"
     * keeps the planner from looking these up by the moment. Sums of int are several times cheaper than those of bigint.
     */
    private static final String FORM = """
            with checkpoint as materialized (
                select coalesce(min(recorded_until), 'infinity') as moment
                from ledger_checkpoint where recorded_until >= $2)
            select municipality, half_year, cohort, kind, movement, persons::int%2$s
            from ledger_total where (select moment from checkpoint) = 'infinity' and half_year <= $4 and %1$s
            union all
            select municipality, half_year, cohort, kind, movement, persons::int%2$s
            from ledger_checkpoint_total
            where recorded_until = (select moment from checkpoint) and half_year <= $4 and %1$s
            union all
            select municipality, half_year, cohort, kind, movement, -persons%3$s
            from ledger_entry
            where effective_date > $3 and effective_date <= $5
                and (recorded_at <= (select moment from checkpoint)) is true and %1$s
            union all
            select municipality, half_year, cohort, kind, movement, -persons%3$s
            from ledger_entry
            where recorded_at > $2 and recorded_at <= (select moment from checkpoint) and effective_date <= $3 and %1$s
            """;

    private CountedEntries() {}

    /** The common table expression {@code entry}, with what it needs before it. */
    static String of(SqlArea area) {
        return entry(area, "", "");
    }

    /** The same, with a column {@code entries}: the number that a row stands for, negative when it does not count. */
    public static String withCounts(SqlArea area) {
        return entry(area, ", entries::int", ", -1");
    }

    private static String entry(SqlArea area, String total, String one) {
        return area.common() + "entry as (" + FORM.formatted(area.entries(), total, one) + ")";
    }

    /** The arguments that all sums share, followed by more: area, moment, day, its half-year, last day of that. */
    public static Object[] arguments(Object area, AsOf asOf, Object... more) {
        var halfYear = HalfYear.of(asOf.validOn());
        return Stream.concat(
                        Stream.of(area, knownAt(asOf), asOf.validOn(), halfYear.toString(), halfYear.end()),
                        Stream.of(more))
                .toArray();
    }

    /** The moment of an argument; that of a question without one is after all that is recorded. */
    static Instant knownAt(AsOf asOf) {
        return asOf.knownAt().orElse(END_OF_TIME);
    }
}
