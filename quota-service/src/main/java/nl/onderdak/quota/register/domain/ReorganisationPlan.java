// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;

/**
 * The parts that municipalities hand over to successors (<i>gemeentelijke herindeling, grenscorrectie</i>), art. 30
 * Huisvestingswet 2014.
 *
 * @param kind kind of reorganisation
 * @param effectiveOn first day of the new situation
 * @param source the act or decision it follows from
 * @param parts the parts that are handed over
 * @param newMunicipalities the successors that begin on that day
 */
public record ReorganisationPlan(
        Kind kind, LocalDate effectiveOn, String source, List<Part> parts, Set<MunicipalityCode> newMunicipalities) {

    public ReorganisationPlan {
        parts = List.copyOf(parts);
        newMunicipalities = Set.copyOf(newMunicipalities);
    }

    /**
     * A constituent part (<i>samenstellend deel</i>) that one municipality hands over to another, art. 30
     * Huisvestingswet 2014.
     *
     * @param from the municipality that hands over
     * @param to the successor that takes over
     * @param inhabitants of the part on each reference date that quotas are still computed from; empty for a whole
     *     municipality
     */
    public record Part(MunicipalityCode from, MunicipalityCode to, SortedMap<LocalDate, Integer> inhabitants) {

        public Part {
            inhabitants = Collections.unmodifiableSortedMap(new TreeMap<>(inhabitants));
        }
    }

    /** Whether the predecessors end; a boundary change leaves them in existence. */
    public boolean endsPredecessors() {
        return kind != Kind.BOUNDARY_CHANGE;
    }

    /** Whether it ends this municipality. */
    public boolean ends(MunicipalityCode municipality) {
        return endsPredecessors() && predecessors().contains(municipality);
    }

    /** The municipalities that hand over. */
    public SortedSet<MunicipalityCode> predecessors() {
        return codes(Part::from);
    }

    /** The municipalities that take over. */
    public SortedSet<MunicipalityCode> successors() {
        return codes(Part::to);
    }

    /** The parts that a municipality hands over. */
    public List<Part> partsOf(MunicipalityCode predecessor) {
        return parts.stream().filter(part -> part.from().equals(predecessor)).toList();
    }

    /**
     * The municipalities that a successor consists of from that day on: its predecessors, and itself if it existed
     * before.
     */
    public Set<MunicipalityCode> constituentsOf(MunicipalityCode successor) {
        var predecessors =
                parts.stream().filter(part -> part.to().equals(successor)).map(Part::from);
        return Stream.concat(predecessors, Stream.of(successor).filter(code -> !newMunicipalities.contains(code)))
                .collect(Collectors.toSet());
    }

    /** The municipalities whose inhabitants were counted before that day. */
    public SortedSet<MunicipalityCode> constituents() {
        return successors().stream()
                .flatMap(successor -> constituentsOf(successor).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the municipality hands over or takes over. */
    public boolean involves(MunicipalityCode municipality) {
        return parts.stream()
                .anyMatch(part -> part.from().equals(municipality) || part.to().equals(municipality));
    }

    /**
     * The half-years that start in the new situation while their reference date lies in the old one. Quotas of a
     * half-year that has started stay with the municipalities that existed at its start.
     */
    public List<HalfYear> halfYears() {
        var own = HalfYear.of(effectiveOn);
        var first = own.start().equals(effectiveOn) ? own : after(own);
        return Stream.iterate(first, this::isCountedBefore, ReorganisationPlan::after)
                .toList();
    }

    private static HalfYear after(HalfYear halfYear) {
        return halfYear.equals(HalfYear.LAST) ? null : halfYear.next();
    }

    /** The reference dates of those half-years. */
    public SortedSet<LocalDate> referenceDates() {
        return halfYears().stream().map(ReferenceDate::of).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isCountedBefore(HalfYear halfYear) {
        return halfYear != null && ReferenceDate.of(halfYear).isBefore(effectiveOn);
    }

    private SortedSet<MunicipalityCode> codes(Function<Part, MunicipalityCode> side) {
        return parts.stream().map(side).collect(Collectors.toCollection(TreeSet::new));
    }
}
