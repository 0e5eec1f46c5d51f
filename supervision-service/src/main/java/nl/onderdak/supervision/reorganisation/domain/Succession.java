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
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.ledger.domain.Posting;

/**
 * Moves what counts for municipalities that ended on to their successors, so that from the effective day on the balance
 * of one that ended is zero, whatever is told of it and in whatever order. All that counts on one day is divided as one:
 * each fact moves the difference it makes to that division, and so the order of the facts makes none.
 */
public final class Succession {

    private final Map<MunicipalityCode, Handover> handovers = new HashMap<>();
    private final Map<MunicipalityCode, List<Held>> held = new HashMap<>();
    private final Map<Day, Long> handedOver = new HashMap<>();

    /**
     * What counts for a municipality, but for what it handed over itself.
     *
     * @param municipality whose
     * @param effectiveDate from which day
     * @param recordedAt since when it is known
     * @param persons signed
     */
    public record Held(MunicipalityCode municipality, LocalDate effectiveDate, Instant recordedAt, long persons) {}

    /** A posting with the moment since which it is known. */
    public record Moved(Posting posting, Instant recordedAt) {}

    private record Day(MunicipalityCode municipality, LocalDate day) {}

    /**
     * @param known the handovers that were followed before
     * @param held what counts for those municipalities and for those that are yet to end
     */
    public Succession(Collection<Handover> known, Collection<Held> held) {
        known.forEach(handover -> handovers.put(handover.municipality(), handover));
        held.forEach(this::hold);
    }

    /** What follows from a posting: nothing, as long as its municipality goes on. */
    public List<Moved> follow(Posting posting, Instant recordedAt) {
        var moved = new ArrayList<Moved>();
        follow(posting, recordedAt, moved);
        return moved;
    }

    /**
     * A municipality turns out to end: all that counts for it moves. What was told of it after the decision was recorded,
     * though it was read before, moves as of its own moment.
     *
     * @throws IllegalStateException when it was handed over before
     */
    public List<Moved> begin(Handover handover) {
        if (handovers.putIfAbsent(handover.municipality(), handover) != null) {
            throw new IllegalStateException("ends twice: " + handover.municipality());
        }
        var moved = new ArrayList<Moved>();
        var until = held.getOrDefault(handover.municipality(), List.of());
        Stream.concat(
                        Stream.of(handover.recordedAt()),
                        until.stream().map(Held::recordedAt).filter(handover.recordedAt()::isBefore))
                .distinct()
                .sorted()
                .forEach(moment -> begin(handover, moment, until, moved));
        return moved;
    }

    private void begin(Handover handover, Instant moment, List<Held> until, List<Moved> moved) {
        until.stream()
                .filter(one -> later(one.recordedAt(), handover.recordedAt()).equals(moment))
                .map(one -> handover.dayOf(one.effectiveDate()))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .forEach(day -> move(
                        handover,
                        day,
                        until.stream()
                                .filter(one ->
                                        handover.dayOf(one.effectiveDate()).equals(day))
                                .filter(one -> later(one.recordedAt(), handover.recordedAt())
                                        .equals(moment))
                                .mapToLong(Held::persons)
                                .sum(),
                        moment,
                        moved));
    }

    private void hold(Held one) {
        held.computeIfAbsent(one.municipality(), first -> new ArrayList<>()).add(one);
        var handover = handovers.get(one.municipality());
        if (handover != null) {
            handedOver.merge(
                    new Day(one.municipality(), handover.dayOf(one.effectiveDate())), one.persons(), Long::sum);
        }
    }

    private void follow(Posting posting, Instant recordedAt, List<Moved> moved) {
        var handover = handovers.get(posting.municipality());
        if (handover == null) {
            hold(new Held(posting.municipality(), posting.effectiveDate(), recordedAt, posting.persons()));
        } else {
            move(
                    handover,
                    handover.dayOf(posting.effectiveDate()),
                    posting.persons(),
                    later(recordedAt, handover.recordedAt()),
                    moved);
        }
    }

    private void move(Handover handover, LocalDate day, long persons, Instant recordedAt, List<Moved> moved) {
        var group = new Day(handover.municipality(), day);
        var before = handover.divide(handedOver.getOrDefault(group, 0L));
        var after = handover.divide(handedOver.merge(group, persons, Long::sum));
        for (var share : handover.shares()) {
            var successor = share.successor();
            var difference = after.getOrDefault(successor, 0L) - before.getOrDefault(successor, 0L);
            if (difference != 0) {
                var out = posting(handover.municipality(), EntryKind.HANDED_OVER, -difference, day, successor);
                var in = posting(successor, EntryKind.TAKEN_OVER, difference, day, handover.municipality());
                moved.add(new Moved(out, recordedAt));
                moved.add(new Moved(in, recordedAt));
                follow(in, recordedAt, moved);
            }
        }
    }

    private static Posting posting(
            MunicipalityCode municipality, EntryKind kind, long persons, LocalDate day, MunicipalityCode other) {
        return new Posting(municipality, kind, Math.toIntExact(persons), day, null, other.value());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
