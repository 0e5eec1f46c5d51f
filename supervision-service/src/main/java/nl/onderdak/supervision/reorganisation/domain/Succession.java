// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reorganisation.domain;

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
import nl.onderdak.supervision.ledger.domain.Bookkeeping;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.ledger.domain.Movement;
import nl.onderdak.supervision.ledger.domain.Posting;

/**
 * Books facts, and moves what counts for municipalities that ended on to their successors, so that from the effective day
 * on the balance of one that ended is zero, whatever is reported of it and in whatever order. What moves keeps its cohort
 * and its kind. All that counts on one day for one cohort and kind is divided as one: each fact moves the difference it
 * makes to that division, and so the order of the facts makes none.
 */
public final class Succession {

    private final Map<MunicipalityCode, Handover> handovers = new HashMap<>();
    private final Map<MunicipalityCode, List<Held>> held = new HashMap<>();
    private final Map<Heap, Long> handedOver = new HashMap<>();

    /**
     * What counts for a municipality, but for what it handed over itself.
     *
     * @param municipality whose
     * @param cohort of which cohort
     * @param kind of which kind
     * @param effectiveDate from which day
     * @param recordedAt since when it is known
     * @param persons signed
     */
    public record Held(
            MunicipalityCode municipality,
            HalfYear cohort,
            EntryKind kind,
            LocalDate effectiveDate,
            Instant recordedAt,
            long persons) {}

    /** A posting with the moment since which it is known. */
    public record Booked(Posting posting, Instant recordedAt) {}

    /** What a municipality hands over as one: all of a cohort and a kind that counts from the same day. */
    private record Heap(MunicipalityCode municipality, LocalDate day, HalfYear cohort, EntryKind kind)
            implements Comparable<Heap> {

        private static final Comparator<Heap> ORDER = Comparator.comparing(Heap::municipality)
                .thenComparing(Heap::day)
                .thenComparing(Heap::cohort)
                .thenComparing(Heap::kind);

        static Heap of(Handover handover, LocalDate effectiveDate, HalfYear cohort, EntryKind kind) {
            return new Heap(handover.municipality(), handover.dayOf(effectiveDate), cohort, kind);
        }

        @Override
        public int compareTo(Heap other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * @param known the handovers that were followed before
     * @param held what counts for those municipalities and for those that are yet to end
     */
    public Succession(Collection<Handover> known, Collection<Held> held) {
        known.forEach(handover -> handovers.put(handover.municipality(), handover));
        held.forEach(this::hold);
    }

    /**
     * All that a fact enters into the ledger, in the order that numbers it: its own postings, what follows from each, and
     * what moves because a municipality ends.
     *
     * @param recordedAt when its owner recorded it
     * @throws IllegalStateException when a municipality ends that was handed over before
     */
    public List<Booked> book(DomainEvent fact, Instant recordedAt) {
        var own = Bookkeeping.postings(fact);
        var booked = new ArrayList<Booked>();
        own.forEach(posting -> booked.add(new Booked(posting, recordedAt)));
        own.forEach(posting -> booked.addAll(follow(posting, recordedAt)));
        if (fact instanceof MunicipalityReorganised reorganised) {
            Handover.of(reorganised, recordedAt).ifPresent(handover -> booked.addAll(begin(handover)));
        }
        return booked;
    }

    /** What follows from a posting: nothing, as long as its municipality goes on. */
    List<Booked> follow(Posting posting, Instant recordedAt) {
        var booked = new ArrayList<Booked>();
        follow(posting, recordedAt, booked);
        return booked;
    }

    /**
     * A municipality turns out to end: all that counts for it moves. What was recorded of it after the decision, though it
     * was read before, moves as of its own moment.
     */
    List<Booked> begin(Handover handover) {
        if (handovers.putIfAbsent(handover.municipality(), handover) != null) {
            throw new IllegalStateException("ends twice: " + handover.municipality());
        }
        var booked = new ArrayList<Booked>();
        var byMoment = held.getOrDefault(handover.municipality(), List.of()).stream()
                .collect(Collectors.groupingBy(
                        one -> later(one.recordedAt(), handover.recordedAt()), TreeMap::new, Collectors.toList()));
        byMoment.forEach((moment, until) -> until.stream()
                .collect(Collectors.groupingBy(
                        one -> Heap.of(handover, one.effectiveDate(), one.cohort(), one.kind()),
                        TreeMap::new,
                        Collectors.summingLong(Held::persons)))
                .forEach((heap, persons) -> move(handover, heap, persons, moment, booked)));
        return booked;
    }

    private void hold(Held one) {
        held.computeIfAbsent(one.municipality(), first -> new ArrayList<>()).add(one);
        var handover = handovers.get(one.municipality());
        if (handover != null) {
            handedOver.merge(
                    Heap.of(handover, one.effectiveDate(), one.cohort(), one.kind()), one.persons(), Long::sum);
        }
    }

    private void follow(Posting posting, Instant recordedAt, List<Booked> booked) {
        var handover = handovers.get(posting.municipality());
        if (handover == null) {
            hold(new Held(
                    posting.municipality(),
                    posting.cohort(),
                    posting.kind(),
                    posting.effectiveDate(),
                    recordedAt,
                    posting.persons()));
        } else {
            move(
                    handover,
                    Heap.of(handover, posting.effectiveDate(), posting.cohort(), posting.kind()),
                    posting.persons(),
                    later(recordedAt, handover.recordedAt()),
                    booked);
        }
    }

    private void move(Handover handover, Heap heap, long persons, Instant recordedAt, List<Booked> booked) {
        var before = handover.divide(handedOver.getOrDefault(heap, 0L));
        var after = handover.divide(handedOver.merge(heap, persons, Long::sum));
        for (var share : handover.shares()) {
            var successor = share.successor();
            var difference = after.getOrDefault(successor, 0L) - before.getOrDefault(successor, 0L);
            if (difference != 0) {
                var out = posting(handover.municipality(), Movement.HANDED_OVER, -difference, heap, successor);
                var in = posting(successor, Movement.TAKEN_OVER, difference, heap, handover.municipality());
                booked.add(new Booked(out, recordedAt));
                booked.add(new Booked(in, recordedAt));
                follow(in, recordedAt, booked);
            }
        }
    }

    private static Posting posting(
            MunicipalityCode municipality, Movement movement, long persons, Heap heap, MunicipalityCode counterpart) {
        return new Posting(
                municipality,
                heap.cohort(),
                heap.kind(),
                movement,
                Math.toIntExact(persons),
                heap.day(),
                null,
                null,
                counterpart);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
