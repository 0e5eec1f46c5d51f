// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Homes and places that are recorded in a municipality, and of which schemes ask or pay something.
 *
 * @param flex projects of flex homes that are not over and have no scheme with a share of its own
 * @param transit flow-through locations that have not ended (<i>doorstroomlocaties</i>)
 */
public record RecordedHomes(List<FlexHomes> flex, List<TransitPlaces> transit) {

    /** Nothing is recorded. */
    public static final RecordedHomes NONE = new RecordedHomes(List.of(), List.of());

    /**
     * A project of flex homes.
     *
     * @param project its id
     * @param homes number of homes
     */
    public record FlexHomes(UUID project, int homes) {}

    /**
     * A flow-through location.
     *
     * @param facility its reference
     * @param places persons that can stay there at a time
     * @param openedOn first day, or null while it is planned
     * @param endsOn last day, or null without one
     * @param hasParticipants whether other municipalities take part, for whose permit holders more is paid
     */
    public record TransitPlaces(
            String facility, int places, LocalDate openedOn, LocalDate endsOn, boolean hasParticipants) {}

    public RecordedHomes {
        flex = List.copyOf(flex);
        transit = List.copyOf(transit);
    }
}
