// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.TemporaryHomeEnding;
import nl.onderdak.placement.deadline.application.Deadlines.End;
import nl.onderdak.placement.deadline.domain.RehousingNotice;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The service's own view of homes with an end, and the households that live there. */
public interface TemporaryHomes {

    /** Keeps ends; of each home the last one given. */
    Uni<Void> keep(Collection<TemporaryHomeEnding> endings);

    /** The notice in force on a day. */
    Uni<RehousingNotice> notice(LocalDate today);

    /**
     * Up to {@code most} households that live in a home that ends by a day, by its last day; of a household that lives in
     * several, the first to end.
     *
     * @param municipality only those coupled to it, or null for all
     * @param until last day that is listed
     * @param after the end before the first, or null for the very first
     */
    Uni<Guarded<List<RehousingAlarm>>> households(
            Jurisdiction jurisdiction, MunicipalityCode municipality, LocalDate until, End after, int most);
}
