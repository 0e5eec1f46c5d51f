// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.dwelling.domain.DwellingKind;
import nl.onderdak.register.Successor;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The registered dwellings. */
public interface Dwellings {

    /**
     * Which dwellings to list; null is no condition.
     *
     * @param municipality in this municipality
     * @param landlord of this landlord
     * @param complex in this complex
     * @param kind of this kind
     */
    record Filter(MunicipalityCode municipality, String landlord, String complex, DwellingKind kind) {}

    /** One dwelling within the jurisdiction as of a day and a moment, or empty. */
    Uni<Optional<Dwelling>> find(Jurisdiction jurisdiction, String reference, AsOf asOf);

    /** One dwelling within the jurisdiction, locked until the transaction ends, or empty. */
    Uni<Optional<Dwelling>> lock(Jurisdiction jurisdiction, String reference);

    /** Locks those of these dwellings that exist until the transaction ends. */
    Uni<Void> lockAll(Set<String> references);

    /** Those of these dwellings that are within the jurisdiction, locked until the transaction ends. */
    Uni<List<Dwelling>> lockThese(Jurisdiction jurisdiction, Collection<String> references);

    /** Up to {@code most} dwellings within the jurisdiction by reference, after the given one or from the first. */
    Uni<List<Dwelling>> list(Jurisdiction jurisdiction, Filter filter, AsOf asOf, String after, int most);

    /** Whether the dwelling or a place in it has a vacancy that is not let or returned. */
    Uni<Boolean> isOnOffer(String reference);

    /**
     * Adds new dwellings, each reference at most once, and returns the references that were not taken. They are to be
     * recorded or taken back in the same transaction.
     */
    Uni<Set<String>> add(Collection<Dwelling> dwellings);

    /** Records the first versions of dwellings that this transaction added, in the history that only grows. */
    Uni<Void> record(Set<String> added, Instant recordedAt);

    /** Removes dwellings that this transaction added and did not record. */
    Uni<Void> takeBack(Set<String> added);

    /**
     * Stores the next versions of locked dwellings.
     *
     * @param effectiveOn first day on which they count
     */
    Uni<Void> store(Collection<Dwelling> dwellings, LocalDate effectiveOn, Instant recordedAt);

    /**
     * Moves up to {@code most} dwellings to the successors of their municipalities and returns the number moved; skips
     * locked rows.
     */
    Uni<Integer> takeOver(Collection<Successor> successors, int most, Instant recordedAt);
}
