// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.quota;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

/**
 * A municipality ends or gives up inhabitants (<i>gemeentelijke herindeling, grenscorrectie</i>), art. 30
 * Huisvestingswet 2014. Carries everything that a consumer needs to move its data of the municipality.
 *
 * @param municipality CBS code of the one that ends or gives
 * @param reorganisationId the decision, which may be about several municipalities
 * @param kind merger, division or boundary change
 * @param effectiveOn first day of the new situation; one that ends existed until the day before
 * @param principal the successor that takes the indivisible rest
 * @param successors municipalities that take over, the largest share first
 */
public record MunicipalityReorganised(
        MunicipalityCode municipality,
        UUID reorganisationId,
        Kind kind,
        LocalDate effectiveOn,
        MunicipalityCode principal,
        List<Successor> successors)
        implements QuotaEvent {

    public MunicipalityReorganised {
        successors = List.copyOf(successors);
    }

    /** Whether the municipality ends; in a boundary change it goes on. */
    public boolean ends() {
        return kind != Kind.BOUNDARY_CHANGE;
    }

    /** The kind of reorganisation of the municipality. */
    public enum Kind {
        /** It ends and goes whole to one successor. */
        MERGER,
        /** It ends and its parts go to several. */
        DIVISION,
        /** It goes on without some of its inhabitants. */
        BOUNDARY_CHANGE
    }

    /**
     * A municipality that takes over.
     *
     * @param municipality CBS code
     * @param name official name
     * @param province the province it belongs to
     * @param numerator inhabitants that go to it, on the last reference date before; 1 of 1 for all
     * @param denominator inhabitants of the whole
     */
    public record Successor(
            MunicipalityCode municipality, String name, ProvinceCode province, int numerator, int denominator) {}

    @Override
    public String subject() {
        return municipality + "/" + reorganisationId;
    }
}
