// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.contracts.housingstock.TemporaryHomeEnding;

/**
 * A home with an end: a dwelling, a place in one, or a location.
 *
 * @param kind what it is
 * @param reference of the dwelling, the place or the location
 * @param municipality where it is
 * @param landlord the landlord or owner, or null
 * @param lastDay last day on which it can be lived in, or null without one
 * @param places persons who can live there, without those of places that have an end of their own; null when that is not
 *     known
 * @param source who decides on its end
 * @param version number of its changes, 0 while nothing was recorded
 */
public record TemporaryHome(
        TemporaryHomeEnding.Kind kind,
        String reference,
        MunicipalityCode municipality,
        String landlord,
        LocalDate lastDay,
        Integer places,
        Source source,
        long version)
        implements Versioned {

    /** Who decides on an end. */
    public enum Source {
        /** The landlord of the dwelling: its contract or the dwelling is temporary. */
        LANDLORD,
        /** The flex project that the dwelling belongs to. */
        FLEX_PROJECT,
        /** The plan of the location. */
        LOCATION
    }

    /**
     * Records another end, with the event for those who house people there; empty when nothing changes. How many persons
     * can live in a home without an end does not matter.
     *
     * @param room persons who can live there now, or null
     */
    public Optional<Decision.Accepted<TemporaryHome>> ending(LocalDate day, Integer room, Source by) {
        if (Objects.equals(day, lastDay)
                && (by == source || version == 0)
                && (day == null || Objects.equals(room, places))) {
            return Optional.empty();
        }
        return Optional.of(new Decision.Accepted<>(
                new TemporaryHome(kind, reference, municipality, landlord, day, room, by, version + 1),
                List.of(new TemporaryHomeEnding(kind, reference, municipality, landlord, day, lastDay, room))));
    }
}
