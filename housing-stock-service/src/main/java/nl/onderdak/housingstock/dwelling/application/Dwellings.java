// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The registered dwellings. */
public interface Dwellings {

    /**
     * Which dwellings to list; null is no condition.
     *
     * @param municipality in this municipality
     * @param landlord of this landlord
     */
    record Filter(MunicipalityCode municipality, String landlord) {}

    /** One dwelling within the jurisdiction, or empty. */
    Uni<Optional<Dwelling>> find(Jurisdiction jurisdiction, String reference);

    /** One dwelling within the jurisdiction, locked until the transaction ends, or empty. */
    Uni<Optional<Dwelling>> lock(Jurisdiction jurisdiction, String reference);

    /** Locks those of these dwellings that exist until the transaction ends. */
    Uni<Void> lockAll(Set<String> references);

    /** Up to {@code most} dwellings within the jurisdiction by reference, after the given one or from the first. */
    Uni<List<Dwelling>> list(Jurisdiction jurisdiction, Filter filter, String after, int most);

    /** Adds new dwellings, each reference at most once, and returns the references that were not taken. */
    Uni<Set<String>> add(Collection<Dwelling> dwellings);

    /** Removes dwellings that this transaction added. */
    Uni<Void> takeBack(Set<String> added);

    /** Stores the next version of a locked dwelling. */
    Uni<Void> store(Dwelling dwelling);

    /**
     * Moves up to {@code most} dwellings to the successors of their municipalities and returns the number moved; skips
     * locked rows.
     */
    Uni<Integer> takeOver(Map<MunicipalityCode, MunicipalityCode> successors, int most);
}
