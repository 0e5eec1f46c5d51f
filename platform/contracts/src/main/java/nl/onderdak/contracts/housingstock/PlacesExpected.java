// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * What a project is expected to bring for permit holders was set or changed (<i>planvoorraad, planaanbod</i>). It replaces
 * what the project was expected to bring before.
 *
 * @param kind register that the project is in
 * @param project the project
 * @param municipality where it lies
 * @param places persons for whom it still has to bring places; 0 when nothing is expected of it any more
 * @param probability how certain it is, in basis points
 * @param from first day on which places are expected
 * @param until last day on which places are expected
 */
public record PlacesExpected(
        Kind kind,
        UUID project,
        MunicipalityCode municipality,
        int places,
        int probability,
        LocalDate from,
        LocalDate until)
        implements HousingStockEvent {

    /** What kind of project brings places. */
    public enum Kind {
        /** A project of new or changed buildings (<i>project</i>). */
        PROJECT,
        /** A project of movable or temporary homes (<i>flexproject</i>); each home counts as one place. */
        FLEX_PROJECT
    }

    @Override
    public String subject() {
        return project.toString();
    }
}
