// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised;

/**
 * Books facts together with the takeovers that follow from them: everything that counts for a municipality that ended
 * is handed over to its successors. From the effective day on the balance of that municipality is zero, also for facts
 * that arrive late or in another order. Entries keep their cohort and kind. Everything that counts on one day for one
 * cohort and kind is divided together: each fact moves the difference that it makes to that division, so the order of
 * the facts does not change any figure.
 */
public final class TakeoverBookkeeping {

    private final Map<MunicipalityCode, Takeover> takeovers = new HashMap<>();
    private final Map<MunicipalityCode, List<Held>> held = new HashMap<>();
    private final Map<Portion, Long> handedOver = new HashMap<>();

    /**
     * A sum that counts for a municipality, without its handovers.
     *
     * @param municipality CBS code
     * @param cohort the half-year that the persons belong to
     * @param kind of the entries
     * @param effectiveDate the day from which they count
     * @param recordedAt when their owner recorded them
     * @param persons signed sum
     */
    public record Held(
            MunicipalityCode municipality,
            HalfYear cohort,
            EntryKind kind,
            LocalDate effectiveDate,
            Instant recordedAt,
            long persons) {}

    /** A posting with the moment at which it was recorded. */
    public record Booked(Posting posting, Instant recordedAt) {}

    /** The unit of a handover: everything of one cohort and kind that counts from the same day. */
    private record Portion(MunicipalityCode municipality, LocalDate day, HalfYear cohort, EntryKind kind)
            implements Comparable<Portion> {

        private static final Comparator<Portion> ORDER = Comparator.comparing(Portion::municipality)
                .thenComparing(Portion::day)
                .thenComparing(Portion::cohort)
                .thenComparing(Portion::kind);

        static Portion of(Takeover takeover, LocalDate effectiveDate, HalfYear cohort, EntryKind kind) {
            return new Portion(takeover.municipality(), takeover.dayOf(effectiveDate), cohort, kind);
        }

        @Override
        public int compareTo(Portion other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * @param known takeovers that are booked already
     * @param held sums that count for the municipalities of those, and for the municipalities that end in this batch
     */
    public TakeoverBookkeeping(Collection<Takeover> known, Collection<Held> held) {
        known.forEach(takeover -> takeovers.put(takeover.municipality(), takeover));
        held.forEach(this::hold);
    }

    /**
     * All postings of a fact, in the order of their entry numbers: its own, the takeovers that follow from each, and
     * the takeover of a municipality that ends by this fact.
     *
     * @param recordedAt when the owner of the fact recorded it
     * @throws IllegalStateException when the municipality ended before
     */
    public List<Booked> book(DomainEvent fact, Instant recordedAt) {
        var own = Bookkeeping.postings(fact);
        var booked = new ArrayList<Booked>();
        own.forEach(posting -> booked.add(new Booked(posting, recordedAt)));
        own.forEach(posting -> booked.addAll(follow(posting, recordedAt)));
        if (fact instanceof MunicipalityReorganised reorganised) {
            Takeover.of(reorganised, recordedAt).ifPresent(takeover -> booked.addAll(takeOver(takeover)));
        }
        return booked;
    }

    /** The takeovers that follow from a posting; none while its municipality exists. */
    List<Booked> follow(Posting posting, Instant recordedAt) {
        var booked = new ArrayList<Booked>();
        follow(posting, recordedAt, booked);
        return booked;
    }

    /**
     * A municipality ends: everything that counts for it is handed over. A fact that was recorded after the decision
     * but read before it is handed over as of its own moment of recording.
     */
    List<Booked> takeOver(Takeover takeover) {
        if (takeovers.putIfAbsent(takeover.municipality(), takeover) != null) {
            throw new IllegalStateException("ends twice: " + takeover.municipality());
        }
        var booked = new ArrayList<Booked>();
        var byMoment = held.getOrDefault(takeover.municipality(), List.of()).stream()
                .collect(Collectors.groupingBy(
                        one -> later(one.recordedAt(), takeover.recordedAt()), TreeMap::new, Collectors.toList()));
        byMoment.forEach((moment, until) -> until.stream()
                .collect(Collectors.groupingBy(
                        one -> Portion.of(takeover, one.effectiveDate(), one.cohort(), one.kind()),
                        TreeMap::new,
                        Collectors.summingLong(Held::persons)))
                .forEach((portion, persons) -> handOver(takeover, portion, persons, moment, booked)));
        return booked;
    }

    private void hold(Held one) {
        held.computeIfAbsent(one.municipality(), first -> new ArrayList<>()).add(one);
        var takeover = takeovers.get(one.municipality());
        if (takeover != null) {
            handedOver.merge(
                    Portion.of(takeover, one.effectiveDate(), one.cohort(), one.kind()), one.persons(), Long::sum);
        }
    }

    private void follow(Posting posting, Instant recordedAt, List<Booked> booked) {
        var takeover = takeovers.get(posting.municipality());
        if (takeover == null) {
            hold(new Held(
                    posting.municipality(),
                    posting.cohort(),
                    posting.kind(),
                    posting.effectiveDate(),
                    recordedAt,
                    posting.persons()));
        } else {
            handOver(
                    takeover,
                    Portion.of(takeover, posting.effectiveDate(), posting.cohort(), posting.kind()),
                    posting.persons(),
                    later(recordedAt, takeover.recordedAt()),
                    booked);
        }
    }

    private void handOver(Takeover takeover, Portion portion, long persons, Instant recordedAt, List<Booked> booked) {
        var before = takeover.divide(handedOver.getOrDefault(portion, 0L));
        var after = takeover.divide(handedOver.merge(portion, persons, Long::sum));
        for (var share : takeover.shares()) {
            var successor = share.successor();
            var difference = after.getOrDefault(successor, 0L) - before.getOrDefault(successor, 0L);
            if (difference != 0) {
                var out = posting(takeover.municipality(), Movement.HANDED_OVER, -difference, portion, successor);
                var in = posting(successor, Movement.TAKEN_OVER, difference, portion, takeover.municipality());
                booked.add(new Booked(out, recordedAt));
                booked.add(new Booked(in, recordedAt));
                follow(in, recordedAt, booked);
            }
        }
    }

    private static Posting posting(
            MunicipalityCode municipality,
            Movement movement,
            long persons,
            Portion portion,
            MunicipalityCode counterpart) {
        return new Posting(
                municipality,
                portion.cohort(),
                portion.kind(),
                movement,
                Math.toIntExact(persons),
                portion.day(),
                null,
                null,
                counterpart);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
