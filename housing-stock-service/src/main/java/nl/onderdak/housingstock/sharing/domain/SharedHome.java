// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.ConsentMissing;

/**
 * A shared dwelling as a household that is to move in finds it.
 *
 * @param terms the terms of the municipality
 * @param residents the households that live there, or for which a place is kept
 * @param consents what households stated about this dwelling
 */
public record SharedHome(SharingTerms terms, List<Resident> residents, List<Consent> consents) {

    /**
     * A place that is to be kept.
     *
     * @param unit its reference
     * @param availableFrom first day it can be lived in
     */
    public record Wanted(String unit, LocalDate availableFrom) {}

    /**
     * A household in one of the places.
     *
     * @param unit reference of the place
     * @param couplingId the coupling of the household, or null when it is not known as a coupled one
     */
    public record Resident(String unit, UUID couplingId) {}

    /** Copies the lists. */
    public SharedHome {
        residents = List.copyOf(residents);
        consents = List.copyOf(consents);
    }

    /** The couplings of the households that live there, whose consent is looked at. */
    public List<UUID> households() {
        return residents.stream()
                .map(Resident::couplingId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The same dwelling, with one more household for which a place is kept. */
    public SharedHome with(Resident resident) {
        return new SharedHome(
                terms, Stream.concat(residents.stream(), Stream.of(resident)).toList(), consents);
    }

    /** Why the places are not kept for a household, if so: sharing is not permitted, or somebody does not consent. */
    public Optional<Rejection> rejection(UUID household, Collection<Wanted> places, LocalDate today) {
        return notPermitted(places, today).or(() -> withoutConsent(household, today));
    }

    /**
     * Why the places may not be lived in, if so: sharing is not permitted today, or on the first day that one can be
     * lived in. Art. 21 Huisvestingswet 2014.
     */
    private Optional<Rejection> notPermitted(Collection<Wanted> places, LocalDate today) {
        return places.stream()
                .flatMap(place -> Stream.of(today, place.availableFrom())
                        .map(day -> terms.rejection(place.unit(), day))
                        .flatMap(Optional::stream))
                .findFirst();
    }

    /**
     * Why a household may not move in with those who live there, if so: it, or one of those who are coupled, does not
     * agree today to live with that number of others. The first household needs nobody's consent; practice of
     * municipalities (instemming met woningdelen).
     */
    private Optional<Rejection> withoutConsent(UUID household, LocalDate today) {
        var others = residents.stream()
                .filter(resident -> !household.equals(resident.couplingId()))
                .toList();
        var known = others.stream()
                .map(Resident::couplingId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var unknown = others.stream()
                .filter(resident -> resident.couplingId() == null)
                .count();
        // each of them lives with the new household and with the rest: as many others as the new household has
        var number = known.size() + (int) unknown;
        return number == 0
                ? Optional.empty()
                : Stream.concat(Stream.of(household), known.stream())
                        .filter(one -> consents.stream()
                                .noneMatch(
                                        consent -> consent.couplingId().equals(one) && consent.allows(number, today)))
                        .findFirst()
                        .map(missing -> new ConsentMissing(missing, number));
    }
}
