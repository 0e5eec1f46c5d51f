// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.application;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.balance.application.AsOf;

/** The terms of an overview that a balance does not tell apart. */
public interface OverviewTerms {

    /**
     * The terms of a municipality in the half-year of a day, in persons.
     *
     * @param exchanged the part of its quota that it took over by exchange, less what it handed over
     * @param corrections the part of its realisation that corrects earlier reports
     */
    record Terms(long exchanged, long corrections) {

        static final Terms NONE = new Terms(0, 0);
    }

    /** Per municipality that has one of them. */
    Uni<Map<MunicipalityCode, Terms>> of(AsOf asOf);
}
