// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.FacilityFull;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.HostStayWithoutEnd;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.NotOpen;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.StayOverlaps;

/**
 * The stay of a household in a temporary location.
 *
 * @param id its identity
 * @param facility reference of the location
 * @param couplingId the coupling of the household
 * @param coupledTo the municipality that has to house it
 * @param persons number of persons who stay
 * @param from first day
 * @param until last day, or null while none is set
 * @param attested conditions that the municipality states to be met
 * @param version 1 when new, one more with every change
 */
public record TemporaryStay(
        UUID id,
        String facility,
        UUID couplingId,
        MunicipalityCode coupledTo,
        int persons,
        LocalDate from,
        LocalDate until,
        Attested attested,
        long version)
        implements Versioned {

    /**
     * Conditions of the funding of transit facilities that no system can see (BWBR0050928): the municipality states them.
     *
     * @param waitsInReception the persons stayed in reception and wait for a home
     * @param noOtherHome the municipality of the coupling has no other suitable home
     * @param roomFits the room fits the composition of the family
     * @param familyTogether a family stays together
     */
    public record Attested(boolean waitsInReception, boolean noOtherHome, boolean roomFits, boolean familyTogether) {}

    /** Whether it covers this day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    private boolean overlaps(TemporaryStay other) {
        return covers(other.from) || other.covers(from);
    }

    /** The next version, with another last day and other statements. */
    public TemporaryStay changed(LocalDate last, Attested stated) {
        return new TemporaryStay(id, facility, couplingId, coupledTo, persons, from, last, stated, version + 1);
    }

    /** The most persons of these stays at a time, on the days of this one. */
    public int mostBeside(Collection<TemporaryStay> others) {
        var overlapping = others.stream()
                .filter(other -> !other.id.equals(id) && overlaps(other))
                .toList();
        return Stream.concat(Stream.of(this), overlapping.stream())
                .map(TemporaryStay::from)
                .filter(this::covers)
                .mapToInt(day -> personsOn(overlapping, day))
                .max()
                .orElse(0);
    }

    /** How many persons stay on a day. */
    public static int personsOn(Collection<TemporaryStay> stays, LocalDate day) {
        return stays.stream()
                .filter(stay -> stay.covers(day))
                .mapToInt(TemporaryStay::persons)
                .sum();
    }

    /**
     * Why it cannot be, if so: what cannot be is refused, and what may not be is a finding.
     *
     * @param location where it is
     * @param others the stays in that location, and those of the household elsewhere
     */
    public Optional<TemporaryRejection> rejection(Facility location, Collection<TemporaryStay> others) {
        if (!location.isOpenOn(from)) {
            return Optional.of(new NotOpen(location.reference(), from));
        }
        if (location.kind() == FacilityKind.HOST_FAMILY && until == null) {
            return Optional.of(new HostStayWithoutEnd());
        }
        if (others.stream()
                .anyMatch(other -> !other.id.equals(id) && other.couplingId.equals(couplingId) && overlaps(other))) {
            return Optional.of(new StayOverlaps(couplingId));
        }
        var there =
                others.stream().filter(other -> other.facility.equals(facility)).toList();
        int taken = mostBeside(there);
        return taken + persons > location.plan().places()
                ? Optional.of(new FacilityFull(location.plan().places(), taken, persons))
                : Optional.empty();
    }

    /**
     * What is not as it should be.
     *
     * @param location where it is
     * @param terms of that kind of location
     */
    public List<StayFinding> findings(Facility location, Terms terms, LocalDate today) {
        return StayFinding.of(this, location, terms, today);
    }
}
